import * as React from "react";
import type { Words } from "../../shared/words/words";
import type { TrackStep } from "../telling/track-of";
import type { Word } from "../words";

interface Props {
  readonly steps: readonly TrackStep[];
  readonly say: Words<Word>;
}

/** The way from Proposed to Closed. */
export function StageTrack({ steps, say }: Props): React.ReactElement {
  return (
    <ol className="accord-track" aria-label={say("Track")}>
      {steps.map(({ stage, is, tone, reached }) => (
        <li key={stage} className={`accord-${is} accord-${tone}`} aria-current={is === "current" ? "step" : undefined}>
          <i />
          <b>{say(`Stage_${stage}`)}</b>
          <bdi>{reached}</bdi>
        </li>
      ))}
    </ol>
  );
}
