import * as React from "react";
import type { GlyphPath } from "./glyphs";
import type { Tone } from "./tone";

/** A sign beside a word that says the same, so that it is hidden from screen readers. Without a tone it has the colour of its text. */
export function Glyph({ path, tone }: { readonly path: GlyphPath; readonly tone?: Tone }): React.ReactElement {
  return (
    <svg className={`accord-glyph accord-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
