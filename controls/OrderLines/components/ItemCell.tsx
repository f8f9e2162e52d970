import * as React from "react";
import { Glyph } from "../../shared/ui/Glyph";
import { warningTriangle } from "../../shared/ui/glyphs";
import type { Words } from "../../shared/words/words";
import type { LineView } from "../telling/line-view-of";
import type { Word } from "../words";

/** What is delivered, in whose place, and what differs. */
export function ItemCell({ line, say }: { readonly line: LineView; readonly say: Words<Word> }): React.ReactElement {
  const { description, item, replaced, differs } = line;
  return (
    <>
      {replaced && (
        <div className="accord-item">
          <del>
            <bdi>{replaced.description}</bdi>
          </del>{" "}
          <small>{replaced.item}</small>
        </div>
      )}
      <div className="accord-item">
        <b>
          {replaced && <span aria-label={say("Replaces")}>+ </span>}
          {description}
        </b>{" "}
        <small>{item}</small>
      </div>
      {differs && (
        <span className="accord-tag accord-warn">
          <Glyph path={warningTriangle} /> {differs}
        </span>
      )}
    </>
  );
}
