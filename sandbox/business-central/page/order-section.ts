import type { ShownLine, ShownOrder } from "../people/shown-order";
import { formatAmount, formatDate, formatQuantity } from "./format";
import { html, type Html } from "./html";
import { icon, type IconName } from "./icon";
import { linesTable, toBeInvoiced } from "./lines-table";
import { orderStatus } from "./order-status";

/** One order with all a person can do with it. */
export function orderSection(order: ShownOrder): Html {
  return html`
    <div class="title">
      <h1>Sales order ${order.number} · <bdi>${order.customerName}</bdi></h1>
      ${orderStatus(order)}
    </div>
    <div class="actions">${actions(order)}</div>
    <section class="fact-box">
      <h2>General</h2>
      <dl class="facts">
        ${fact("External document no.", html`<span class="code">${order.externalDocumentNumber || "none"}</span>`)}
        ${fact("Order date", formatDate(order.orderDate))}
        ${fact(`Amount, ${order.currency}`, html`<b>${formatAmount(order.amountExcludingTax)}</b>`)}
        ${fact("Payment terms", order.paymentTerms || "none")}
        ${fact(`Amount with VAT, ${order.currency}`, formatAmount(order.amountIncludingTax))}
        ${fact("Requested delivery", formatDate(order.requestedDeliveryDate))}
      </dl>
    </section>
    ${linesTable(order)}
  `;
}

function actions(order: ShownOrder): Html {
  const address = `/erp/orders/${order.id}`;
  const open = sumOf(order.lines, "open");
  const toInvoice = order.lines.reduce((total, line) => total + Number(toBeInvoiced(line)), 0);
  const inReview = order.status === "InReview";
  return html`
    ${action(`POST ${address}/release`, "done", inReview ? "Approve and release" : "Release", order.status !== "Released")}
    ${action(`POST ${address}/reopen`, "again", "Reopen", order.status !== "Draft")}
    ${action(`POST ${address}/send-for-approval`, "person", "Send for approval", order.status === "Draft")}
    <form id="ship" data-request="POST ${address}/ship" data-drop-without="quantity">
      <button class="primary" ${open > 0 && !inReview ? "" : "disabled"}>
        ${icon("box")}
        <span>Ship <span data-sum-of="ship">${formatQuantity(String(open))}</span> units</span>
      </button>
    </form>
    <form id="invoice" data-request="POST ${address}/invoice" data-drop-without="quantity">
      <button ${toInvoice > 0 && !inReview ? "" : "disabled"}>
        ${icon("document")}
        <span>Post invoice of <span data-sum-of="invoice">${formatQuantity(String(toInvoice))}</span> units</span>
      </button>
    </form>
    ${action(`DELETE ${address}`, "remove", "Delete", toInvoice === 0, `Delete order ${order.number}?`)}
  `;
}

function action(request: string, glyph: IconName, label: string, possible: boolean, question = ""): Html {
  return html`<form data-request="${request}" data-question="${question}">
    <button ${possible ? "" : "disabled"}>${icon(glyph)} ${label}</button>
  </form>`;
}

function fact(label: string, value: Html | string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function sumOf(lines: readonly ShownLine[], name: "open"): number {
  return lines.reduce((total, line) => total + Number(line[name]), 0);
}
