import type { ShownLine, ShownOrder } from "../people/shown-order";
import { formatAmount, formatCount, formatDate, formatQuantity } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";

/** The lines of an order: what is shipped, what can be shipped, and a form to change each. */
export function linesTable(order: ShownOrder): Html {
  return html`
    <section class="fact-box">
      <h2>Lines</h2>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Description</th>
            <th scope="col" class="number">Qty</th>
            <th scope="col" class="number">Unit price</th>
            <th scope="col" class="number">Shipped</th>
            <th scope="col" class="number">Invoiced</th>
            <th scope="col" class="number">Qty to ship</th>
            <th scope="col" class="number">Qty to invoice</th>
            <th scope="col">Shipment date</th>
            <th scope="col" class="number">Amount</th>
            <th scope="col"><span class="for-readers">Change</span></th>
          </tr>
        </thead>
        <tbody>
          ${order.lines.map((line, index) => lineRow(order, line, index))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="9">${lineCount(order.lines.length)}</th>
            <td class="number" data-label="Amount, ${order.currency}">${formatAmount(order.amountExcludingTax)}</td>
            <td></td>
          </tr>
        </tfoot>
      </table>
      ${newLine(order)}
    </section>
  `;
}

function lineRow(order: ShownOrder, line: ShownLine, index: number): Html {
  if (line.isComment) {
    return html`<tr>
      <td></td>
      <td colspan="9" data-label="Comment"><bdi>${line.description}</bdi></td>
      <td></td>
    </tr>`;
  }
  return html`<tr>
    <td data-label="No."><bdi class="code">${line.number}</bdi></td>
    <td data-label="Description"><bdi>${line.description}</bdi></td>
    <td class="number" data-label="Qty">${formatQuantity(line.quantity)}</td>
    <td class="number" data-label="Unit price">${formatAmount(line.unitPrice)}</td>
    <td class="number" data-label="Shipped">${formatQuantity(line.shipped)}</td>
    <td class="number" data-label="Invoiced">${formatQuantity(line.invoiced)}</td>
    <td class="number" data-label="Qty to ship">${quantityTo("ship", order, line, index)}</td>
    <td class="number" data-label="Qty to invoice">${quantityTo("invoice", order, line, index)}</td>
    <td data-label="Shipment date">${formatDate(line.shipmentDate)}</td>
    <td class="number" data-label="Amount">${formatAmount(line.amount)}</td>
    <td class="change">${changeLine(order, line)}</td>
  </tr>`;
}

/** What is shipped and not invoiced yet. */
export function toBeInvoiced({ shipped, invoiced }: ShownLine): string {
  return String(Math.max(0, Number((Number(shipped) - Number(invoiced)).toFixed(5))));
}

/** A field with the quantity of a line that the form ships or invoices; a plain nought where there is none. */
function quantityTo(form: "ship" | "invoice", order: ShownOrder, line: ShownLine, index: number): Html {
  const quantity = form === "ship" ? line.open : toBeInvoiced(line);
  if (order.status === "InReview" || Number(quantity) <= 0) return html`0`;
  return html`<input form="${form}" type="hidden" name="lines.${index}.id" value="${line.id}" />
    <input
      form="${form}"
      name="lines.${index}.quantity"
      value="${quantity}"
      class="quantity"
      inputmode="decimal"
      data-summed="${form}"
      aria-label="Quantity to ${form} of ${line.number}, line ${line.sequence}"
    />`;
}

function changeLine(order: ShownOrder, line: ShownLine): Html {
  const address = `/erp/orders/${order.id}/lines/${line.id}`;
  return html`<details>
    <summary>Change<span class="for-readers"> line ${line.sequence}, ${line.number}</span></summary>
    <div class="panel">
      <form class="fields" data-request="PATCH ${address}" data-changed-only>
        ${field("Item", "itemNumber", line.number, html`list="items"`)} ${field("Quantity", "quantity", line.quantity)}
        ${field("Unit price", "unitPrice", line.unitPrice)}
        ${field("Shipment date", "shipmentDate", line.shipmentDate, html`type="date"`)}
        <button class="primary">${icon("done")} Save</button>
      </form>
      <form data-request="DELETE ${address}" data-question="Take ${line.number} off order ${order.number}?">
        <button>${icon("remove")} Remove line</button>
      </form>
    </div>
  </details>`;
}

function newLine(order: ShownOrder): Html {
  return html`<details>
    <summary>Add a line</summary>
    <form class="fields" data-request="POST /erp/orders/${order.id}/lines">
      ${field("Item", "itemNumber", "", html`list="items" required`)} ${field("Quantity", "quantity", "1")}
      <button class="primary">${icon("add")} Add</button>
    </form>
  </details>`;
}

function field(label: string, name: string, value: string, attributes?: Html): Html {
  return html`<label>${label} <input name="${name}" value="${value}" ${attributes} /></label>`;
}

function lineCount(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "line" : "lines"}`;
}
