import * as React from "react";
import { Glyph } from "../../shared/ui/Glyph";
import { clock } from "../../shared/ui/glyphs";
import type { Source } from "../telling/sources-of";

/** How new each kind of figures is; what is late has a clock. */
export function Sources({ sources }: { readonly sources: readonly Source[] }): React.ReactElement {
  return (
    <ul className="accord-sources accord-small">
      {sources.map(({ text, isLate }) => (
        <li key={text} className={isLate ? "accord-warn" : ""}>
          {isLate && <Glyph path={clock} />} <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
