import * as React from "react";
import { glyphPaths, type GlyphName } from "./glyph-paths";

/** A line icon beside words; it says nothing of its own to screen readers. */
export function Glyph({ name, size = 16 }: { readonly name: GlyphName; readonly size?: number }): React.ReactElement {
  return (
    <svg className="glyph" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={glyphPaths[name]} />
    </svg>
  );
}
