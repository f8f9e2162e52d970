import type { ShownInvoice, ShownInvoiceLine } from "../people/shown-account";
import { formatQuantity } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";

/** Posts a credit memo for lines of an invoice, as far as they are not credited yet. */
export function creditForm(invoice: ShownInvoice): Html {
  const lines = invoice.lines.filter(({ creditable }) => Number(creditable) > 0);
  if (lines.length === 0) return html`<span class="quiet">credited</span>`;
  return html`<details>
    <summary>Credit<span class="for-readers"> invoice ${invoice.number}</span></summary>
    <div class="panel">
      <form class="fields" data-request="POST /erp/invoices/${invoice.id}/credit" data-drop-without="quantity">
        ${lines.map(lineField)}
        <button class="primary">${icon("document")} Post credit memo</button>
      </form>
      <p class="quiet">It settles what is open of the invoice.</p>
    </div>
  </details>`;
}

function lineField(line: ShownInvoiceLine, index: number): Html {
  return html`<label
    >${line.number}, of ${formatQuantity(line.creditable)}
    <input type="hidden" name="lines.${index}.id" value="${line.id}" />
    <input name="lines.${index}.quantity" value="${line.creditable}" class="quantity" inputmode="decimal" />
  </label>`;
}
