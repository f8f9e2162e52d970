import type { ErpState } from "../people/erp-state";
import { formatAmount, formatCount } from "./format";
import { html, type Html } from "./html";
import { orderStatus } from "./order-status";

/** The newest orders; the one that is looked at is marked. */
export function ordersList(state: ErpState): Html {
  return html`
    <h2>Orders</h2>
    <table class="list">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Customer</th>
          <th scope="col">External document no.</th>
          <th scope="col">Status</th>
          <th scope="col" class="number">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${state.orders.map((order) => {
          const current = order.id === state.order?.id;
          return html`<tr ${current ? html`class="current" aria-current="true"` : ""}>
            <td data-label="No."><a href="/?order=${order.number}">${order.number}</a></td>
            <td data-label="Customer"><bdi>${order.customerName}</bdi></td>
            <td data-label="External document no."><span class="code">${order.externalDocumentNumber}</span></td>
            <td data-label="Status">${orderStatus(order)}</td>
            <td class="number" data-label="Amount">${formatAmount(order.amountExcludingTax)} ${order.currency}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${state.orders.length === 0 && html`<p class="quiet">No orders yet. They come from API clients, or by hand.</p>`}
    ${
      state.orderCount > state.orders.length &&
      html`<p class="quiet">The newest ${state.orders.length} of ${formatCount(state.orderCount)} orders.</p>`
    }
  `;
}
