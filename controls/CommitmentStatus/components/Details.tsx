import * as React from "react";
import type { RequestVersion } from "../../shared/mirror/read-versions";
import { Skeleton } from "../../shared/ui/Skeleton";
import type { StatusDetails } from "../telling/details-of";
import type { Teller } from "../words";
import { Facts } from "./Facts";
import { Panels } from "./Panels";
import { Sources } from "./Sources";
import { StageTrack } from "./StageTrack";
import { Story } from "./Story";
import { Versions } from "./Versions";

interface Props {
  readonly tell: () => StatusDetails;
  readonly isLoading: boolean;
  readonly isStoryOpen: boolean;
  readonly teller: Pick<Teller, "say" | "amount">;
  readonly readVersions: () => Promise<readonly RequestVersion[]>;
}

/** What the first sentence rests on: the way, facts, what to do, versions and the story. */
export function Details({ tell, isLoading, isStoryOpen, teller, readVersions }: Props): React.ReactElement {
  const { track, facts, panels, versions, story, sources } = tell();
  const { say } = teller;
  return (
    <>
      {track.length > 0 && <StageTrack steps={track} say={say} />}
      {isLoading && <Skeleton label={say("Loading")} bars={2} />}
      {facts.length > 0 && <Facts facts={facts} say={say} />}
      <Panels panels={panels} say={say} />
      {versions.length > 0 && <Versions versions={versions} read={readVersions} teller={teller} />}
      {story.length > 0 && (
        <Story events={story} title={say("Story", { events: String(story.length) })} isOpen={isStoryOpen} />
      )}
      {sources.length > 0 && <Sources sources={sources} />}
    </>
  );
}
