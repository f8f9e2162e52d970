import type { ShownOrder } from "../people/shown-order";
import { html, type Html } from "./html";
import { icon } from "./icon";

const words = { Draft: "Draft", InReview: "In review", Released: "Released" } as const;
const shippedWords = { Nothing: "", Part: ", partly shipped", Everything: ", shipped" } as const;

/** The status of an order by glyph and word. */
export function orderStatus(order: ShownOrder): Html {
  const text = words[order.status] + shippedWords[order.shipped];
  switch (order.status) {
    case "Draft":
      return html`<span class="tag">${text}</span>`;
    case "InReview":
      return html`<span class="tag warn">${icon("pause")} ${text}</span>`;
    case "Released":
      return html`<span class="tag ok">${icon("done")} ${text}</span>`;
  }
}
