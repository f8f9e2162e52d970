import * as React from "react";
import type { Words } from "../../shared/words/words";
import type { BarPart, Word } from "../words";

const parts: readonly BarPart[] = ["invoiced", "shipped", "open", "backordered", "cancelled"];

interface Props {
  /** The lines are painted; the bars come now. */
  readonly isPainted: boolean;
  readonly say: Words<Word>;
}

/** What the fills of the bars mean; its room is there before them. */
export function Legend({ isPainted, say }: Props): React.ReactElement {
  return (
    <p className="accord-legend accord-small">
      {isPainted &&
        parts.map((part) => (
          <span key={part}>
            <i className={`accord-bar-${part}`} />
            {say(`Key_${part}`)}
          </span>
        ))}
    </p>
  );
}
