import * as React from "react";
import { Glyph } from "./Glyph";
import type { GlyphPath } from "./glyphs";
import { Said } from "./Said";
import type { Tone } from "./tone";

interface Props {
  readonly tone: Tone;
  readonly glyph: GlyphPath;
  readonly text: string;
  readonly children?: React.ReactNode;
}

/** What needs a look: an edge, a glyph and words. */
export function MessagePanel({ tone, glyph, text, children }: Props): React.ReactElement {
  return (
    <div className={`accord-panel accord-${tone}`}>
      <Glyph path={glyph} />
      <div>
        <Said text={text} />
        {children}
      </div>
    </div>
  );
}
