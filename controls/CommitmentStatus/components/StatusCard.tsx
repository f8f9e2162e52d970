import * as React from "react";
import type { RequestVersion } from "../../shared/mirror/read-versions";
import { Skeleton } from "../../shared/ui/Skeleton";
import { surfaceAttributes, type Surface } from "../../shared/ui/surface";
import type { StatusView } from "../telling/view-of";
import type { Teller } from "../words";
import { Facts } from "./Facts";
import { Head } from "./Head";
import { Panels } from "./Panels";
import { Sources } from "./Sources";
import { StageTrack } from "./StageTrack";
import { Story } from "./Story";
import { Versions } from "./Versions";

interface Props {
  readonly view: StatusView;
  readonly isLoading: boolean;
  readonly surface: Surface;
  readonly teller: Pick<Teller, "say" | "amount">;
  readonly readVersions: () => Promise<readonly RequestVersion[]>;
}

/** Everything about the commitment, in the order a person reads it. */
export function StatusCard({ view, isLoading, surface, teller, readVersions }: Props): React.ReactElement {
  const { track, facts, panels, versions, story, sources } = view;
  const { say } = teller;
  return (
    <div {...surfaceAttributes(surface)} role="region" aria-label={say("Region")}>
      {view.sentence && <Head {...view} />}
      <p className="accord-spoken" role="status">
        {view.spoken}
      </p>
      {track.length > 0 && <StageTrack steps={track} say={say} />}
      {isLoading && <Skeleton label={say("Loading")} bars={2} />}
      {facts.length > 0 && <Facts facts={facts} say={say} />}
      <Panels panels={panels} say={say} />
      {versions.length > 0 && <Versions versions={versions} read={readVersions} teller={teller} />}
      {story.length > 0 && (
        <Story events={story} title={say("Story", { events: String(story.length) })} isOpen={!surface.isCompact} />
      )}
      {sources.length > 0 && <Sources sources={sources} />}
    </div>
  );
}
