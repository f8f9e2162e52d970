import type { ErpState, ShownCustomer } from "../people/erp-state";
import { formatAmount } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";

const blocks = [
  ["None", "not blocked"],
  ["Ship", "Ship: no new orders, no shipments"],
  ["Invoice", "Invoice: no new orders, no posting"],
  ["All", "All: nothing at all"],
] as const;

/** The customer of the order that is looked at, and his block. */
export function customerPanel(state: ErpState): Html {
  const { customer } = state;
  if (!customer) return html`<p class="quiet">The customer of an order shows here.</p>`;
  const { currency } = state.company;
  return html`
    <h2>Customer ${customer.number}</h2>
    <p>
      <b
        ><a href="/?customer=${customer.number}"><bdi>${customer.name}</bdi></a></b
      >
    </p>
    <dl class="facts">
      ${figure(`Balance, ${currency}`, formatAmount(customer.balance))}
      ${figure("Overdue", formatAmount(customer.overdue), Number(customer.overdue) > 0)}
      ${figure("Credit limit", Number(customer.creditLimit) === 0 ? "no limit set" : formatAmount(customer.creditLimit))}
      ${figure("Blocked", customer.blocked === "None" ? "no" : customer.blocked, customer.blocked !== "None")}
    </dl>
    ${blockForm(customer)} ${limitForm(customer)}
  `;
}

function figure(label: string, value: string, needsLook = false): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd class="${needsLook ? "warn" : ""}">${value}</dd>
  </div>`;
}

function limitForm(customer: ShownCustomer): Html {
  return html`<details>
    <summary>${icon("document")} Set credit limit …</summary>
    <form class="fields" data-request="POST /erp/customers/${customer.id}/credit-limit">
      <label
        >Limit, 0 for none <input name="limit" value="${customer.creditLimit}" inputmode="decimal" required
      /></label>
      <button class="primary">${icon("done")} Set</button>
    </form>
  </details>`;
}

function blockForm(customer: ShownCustomer): Html {
  const address = `/erp/customers/${customer.id}/block`;
  const lift =
    customer.blocked !== "None" &&
    html`<form data-request="POST ${address}">
      <input type="hidden" name="block" value="None" />
      <button>${icon("done")} Lift the block</button>
    </form>`;
  return html`${lift}
    <details>
      <summary>${icon("lock")} Block customer …</summary>
      <form class="fields" data-request="POST ${address}">
        <label
          >Block
          <select name="block">
            ${blocks.map(
              ([value, words]) => html`<option value="${value}" ${value === "All" && html`selected`}>${words}</option>`,
            )}
          </select>
        </label>
        <button class="primary">${icon("lock")} Set</button>
      </form>
    </details>`;
}
