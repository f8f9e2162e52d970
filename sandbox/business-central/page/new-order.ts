import type { ErpState } from "../people/erp-state";
import { html, type Html } from "./html";
import { icon } from "./icon";

const lineNumbers = [0, 1, 2];

/** An order somebody enters by hand. */
export function newOrder(): Html {
  return html`<details class="new-order">
    <summary>${icon("add")} New order by hand</summary>
    <form class="fields" data-request="POST /erp/orders" data-drop-without="itemNumber" data-open>
      <label>Customer no. <input name="customerNumber" list="customers" required /></label>
      <label>External document no. <input name="externalDocumentNumber" maxlength="35" /></label>
      ${lineNumbers.map(
        (index) => html`
          <label
            >Item ${index + 1} <input name="lines.${index}.itemNumber" list="items" ${index === 0 && html`required`}
          /></label>
          <label>Quantity ${index + 1} <input name="lines.${index}.quantity" value="1" inputmode="decimal" /></label>
        `,
      )}
      <button class="primary">${icon("done")} Create order</button>
    </form>
  </details>`;
}

/** What can be chosen in the forms of the page. */
export function choices(state: ErpState): Html {
  return html`
    <datalist id="customers">
      ${state.customers.map(({ number, name }) => html`<option value="${number}">${name}</option>`)}
    </datalist>
    <datalist id="items">
      ${state.items.map(({ number, name }) => html`<option value="${number}">${name}</option>`)}
    </datalist>
  `;
}
