import * as React from "react";
import { emphasise } from "../words/words";

/** A sentence with its lead in bold. Whatever stands in it is text, never markup. */
export function Said({ text }: { readonly text: string }): React.ReactElement {
  const { lead, rest } = emphasise(text);
  return (
    <span>
      <b>{lead}</b>
      {rest}
    </span>
  );
}
