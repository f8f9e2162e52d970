import * as React from "react";
import type { Words } from "../../shared/words/words";
import type { BarPart, Word } from "../words";

const parts: readonly BarPart[] = ["invoiced", "shipped", "open", "backordered", "cancelled"];

/** What the fills of the bars mean. */
export function Legend({ say }: { readonly say: Words<Word> }): React.ReactElement {
  return (
    <p className="accord-legend accord-small">
      {parts.map((part) => (
        <span key={part}>
          <i className={`accord-bar-${part}`} />
          {say(`Key_${part}`)}
        </span>
      ))}
    </p>
  );
}
