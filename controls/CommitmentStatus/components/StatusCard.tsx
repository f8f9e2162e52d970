import * as React from "react";
import { Skeleton } from "../../shared/ui/Skeleton";
import { surfaceAttributes, type Surface } from "../../shared/ui/surface";
import type { Words } from "../../shared/words/words";
import type { StatusView } from "../telling/view-of";
import type { Word } from "../words";
import { Facts } from "./Facts";
import { Head } from "./Head";
import { Panels } from "./Panels";
import { StageTrack } from "./StageTrack";
import { Story } from "./Story";

interface Props {
  readonly view: StatusView;
  readonly isLoading: boolean;
  readonly surface: Surface;
  readonly say: Words<Word>;
}

/** Everything about the commitment, in the order a person reads it. */
export function StatusCard({ view, isLoading, surface, say }: Props): React.ReactElement {
  const { track, facts, panels, story } = view;
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
      {story.length > 0 && (
        <Story events={story} title={say("Story", { events: String(story.length) })} isOpen={!surface.isCompact} />
      )}
    </div>
  );
}
