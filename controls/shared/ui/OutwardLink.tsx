import * as React from "react";
import { Glyph } from "./Glyph";
import { outwards } from "./glyphs";

/** A link that leaves the app, in its own tab, telling the other side nothing about this page. */
export function OutwardLink({
  address,
  text,
}: {
  readonly address: string;
  readonly text: string;
}): React.ReactElement {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <bdi>{text}</bdi> <Glyph path={outwards} />
    </a>
  );
}
