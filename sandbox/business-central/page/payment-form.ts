import type { ShownAccount, ShownInvoice } from "../people/shown-account";
import { formatAmount, formatDate } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";
import { isOpen } from "./open-invoice";

/** Open invoices that can be paid with one form, the oldest due first. */
const payable = 12;

/** Posts a payment over any number of open invoices, in full or in part. */
export function paymentForm(account: ShownAccount): Html {
  const open = account.invoices
    .filter((invoice) => isOpen(invoice))
    .sort((a, b) => (a.dueDate + a.number < b.dueDate + b.number ? -1 : 1))
    .slice(0, payable);
  return html`<section class="fact-box">
    <h2>Post a payment</h2>
    <form class="payment" data-request="POST /erp/payments" data-drop-without="amount">
      <input type="hidden" name="customerNumber" value="${account.customerNumber}" />
      ${
        open.length === 0
          ? html`<p class="quiet">Nothing is open: a payment stays unapplied.</p>`
          : html`<table class="money">
              <thead>
                <tr>
                  <th scope="col">Invoice</th>
                  <th scope="col">Due</th>
                  <th scope="col" class="number">Open</th>
                  <th scope="col" class="number">Pay</th>
                </tr>
              </thead>
              <tbody>
                ${open.map(invoiceRow)}
              </tbody>
            </table>`
      }
      <div class="fields">
        <label>Amount, if it is more <input name="amount" inputmode="decimal" /></label>
        <label>Date, if not today <input name="date" type="date" /></label>
        <button class="primary">
          ${icon("done")}
          <span>Post payment${open.length > 0 && html` of <span data-sum-of="payment">0</span>`}</span>
        </button>
      </div>
    </form>
  </section>`;
}

function invoiceRow(invoice: ShownInvoice, index: number): Html {
  return html`<tr>
    <td data-label="Invoice"><bdi class="code">${invoice.number}</bdi></td>
    <td data-label="Due">${formatDate(invoice.dueDate)}</td>
    <td class="number" data-label="Open">${invoice.currency} ${formatAmount(invoice.open)}</td>
    <td class="number" data-label="Pay">
      <input type="hidden" name="invoices.${index}.id" value="${invoice.id}" />
      <input
        name="invoices.${index}.amount"
        class="amount"
        inputmode="decimal"
        data-summed="payment"
        placeholder="${invoice.open}"
        aria-label="Amount to pay of ${invoice.number}"
      />
    </td>
  </tr>`;
}
