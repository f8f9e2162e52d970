import * as React from "react";
import { Glyph } from "../../shared/ui/Glyph";
import { clock } from "../../shared/ui/glyphs";
import { Said } from "../../shared/ui/Said";
import type { StatusView } from "../telling/view-of";

/** The first line: glyph, sentence, and how old the news is. */
export function Head({ look, sentence, asOf, isStale }: StatusView): React.ReactElement {
  return (
    <div className="accord-head">
      <p className="accord-sentence">
        <Glyph path={look.glyph} tone={look.tone} />
        <Said text={sentence} />
      </p>
      <span className={`accord-asof accord-${isStale ? "warn" : "quiet"}`}>
        {isStale && <Glyph path={clock} />} <bdi>{asOf}</bdi>
      </span>
    </div>
  );
}
