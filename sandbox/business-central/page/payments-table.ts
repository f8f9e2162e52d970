import type { ShownAccount, ShownPayment } from "../people/shown-account";
import { formatAmount, formatDate } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";

const shownPayments = 10;

/** The newest payments with what they settle; each can be taken back, as when a cheque bounces. */
export function paymentsTable({ payments }: ShownAccount): Html {
  if (payments.length === 0) return html``;
  return html`<section class="fact-box">
    <h2>Payments, newest first</h2>
    <table class="money">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Date</th>
          <th scope="col">Settles</th>
          <th scope="col" class="number">Amount</th>
          <th scope="col" class="number">Not applied</th>
          <th scope="col"><span class="for-readers">Reverse</span></th>
        </tr>
      </thead>
      <tbody>
        ${payments.slice(0, shownPayments).map(paymentRow)}
      </tbody>
    </table>
  </section>`;
}

function paymentRow(payment: ShownPayment): Html {
  const settled = payment.applications.map(({ invoiceNumber }) => invoiceNumber);
  return html`<tr>
    <td data-label="No."><bdi class="code">${payment.number}</bdi></td>
    <td data-label="Date">${formatDate(payment.postingDate)}</td>
    <td data-label="Settles"><bdi class="code">${settled.join(", ") || "nothing"}</bdi></td>
    <td class="number" data-label="Amount">${payment.currency} ${formatAmount(payment.amount)}</td>
    <td class="number" data-label="Not applied">${formatAmount(payment.unapplied)}</td>
    <td class="change">${payment.reversed ? html`<span class="tag warn">reversed</span>` : reverseForm(payment)}</td>
  </tr>`;
}

function reverseForm({ id, number }: ShownPayment): Html {
  return html`<form data-request="POST /erp/payments/${id}/reverse" data-question="Take payment ${number} back?">
    <button>${icon("again")} Reverse</button>
  </form>`;
}
