import * as React from "react";
import { emphasise } from "../words/words";

/** A sentence with its lead in bold, in its own direction: a right-to-left page may have to speak English. Whatever stands in it is text, never markup. */
export function Said({ text }: { readonly text: string }): React.ReactElement {
  const { lead, rest } = emphasise(text);
  return (
    <bdi>
      <b>{lead}</b>
      {rest}
    </bdi>
  );
}
