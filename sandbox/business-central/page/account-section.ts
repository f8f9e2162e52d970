import type { ErpState } from "../people/erp-state";
import type { ShownAccount, ShownInvoice } from "../people/shown-account";
import { creditForm } from "./credit-form";
import { formatAmount, formatCount, formatDate } from "./format";
import { html, type Html } from "./html";
import { isOpen } from "./open-invoice";
import { paymentForm } from "./payment-form";
import { paymentsTable } from "./payments-table";

/** Settled invoices that are shown beside all open ones. */
const settledShown = 8;

/** What the customer who is looked at owes and paid, with all a person can do about it. */
export function accountSection({ account }: ErpState): Html {
  if (!account || account.invoices.length + account.payments.length === 0) return html``;
  return html`
    <section class="fact-box">
      <h2>Invoices of <bdi>${account.customerName}</bdi></h2>
      ${invoicesTable(account)}
    </section>
    ${paymentForm(account)} ${paymentsTable(account)}
  `;
}

function invoicesTable({ invoices }: ShownAccount): Html {
  const settled = invoices.filter((invoice) => !isOpen(invoice)).slice(0, settledShown);
  const shown = invoices.filter((invoice) => isOpen(invoice) || settled.includes(invoice));
  return html`<table class="money">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Order</th>
          <th scope="col">Posted</th>
          <th scope="col">Due</th>
          <th scope="col" class="number">Amount with VAT</th>
          <th scope="col" class="number">Open</th>
          <th scope="col"><span class="for-readers">Credit</span></th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(invoiceRow)}
      </tbody>
    </table>
    ${
      shown.length < invoices.length &&
      html`<p class="quiet">${formatCount(invoices.length - shown.length)} older settled ones are not shown.</p>`
    }`;
}

function invoiceRow(invoice: ShownInvoice): Html {
  return html`<tr>
    <td data-label="No."><bdi class="code">${invoice.number}</bdi></td>
    <td data-label="Order"><bdi class="code">${invoice.orderNumber || "none"}</bdi></td>
    <td data-label="Posted">${formatDate(invoice.postingDate)}</td>
    <td data-label="Due">${formatDate(invoice.dueDate)}</td>
    <td class="number" data-label="Amount with VAT">${invoice.currency} ${formatAmount(invoice.amountIncludingTax)}</td>
    <td class="number" data-label="Open">${formatAmount(invoice.open)}</td>
    <td class="change">${creditForm(invoice)}</td>
  </tr>`;
}
