import type { ErpState, LookedAt } from "../people/erp-state";
import { accountSection } from "./account-section";
import { customerPanel } from "./customer-panel";
import { currentFault, faultForm } from "./fault-panel";
import { formatMoment } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";
import { choices, newOrder } from "./new-order";
import { orderSection } from "./order-section";
import { ordersList } from "./orders-list";
import { requestsTable } from "./requests-table";

/**
 * The whole page. Parts marked `data-live` are replaced while somebody looks at them, unless he is filling in a form there;
 * see live-page.js.
 */
export function peoplePage(state: ErpState, wanted: LookedAt): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Business Central (local): people in the ERP</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/people-page.css" />
        <link rel="stylesheet" href="/tables.css" />
        <link rel="stylesheet" href="/forms.css" />
        <link rel="stylesheet" href="/narrow.css" />
        <script type="module" src="/live-page.js"></script>
      </head>
      <body>
        <header><b>Business Central (local)</b> <span>${state.company.name}</span></header>
        <p class="banner">
          ${icon("info")} A stand-in for people in the ERP, built from public documentation of API v2.0. It is not a
          live Business Central. Clock: <span data-live id="clock">${formatMoment(state.now)}</span>
        </p>
        <p id="message" class="message" role="status" aria-live="polite"></p>
        <div class="columns">
          <main>
            <div data-live id="order">${order(state, wanted)}</div>
            <div data-live id="account">${accountSection(state)}</div>
            <section class="fact-box" data-live id="orders">${ordersList(state)}</section>
            ${newOrder()}
          </main>
          <aside>
            <section aria-label="Make it fail">
              <h2>Make it fail</h2>
              <div data-live id="fault">${currentFault(state.fault)}</div>
              ${faultForm()}
            </section>
            <section aria-label="Customer" data-live id="customer">${customerPanel(state)}</section>
          </aside>
          <section class="fact-box requests-area" data-live id="requests">${requestsTable(state.requests)}</section>
        </div>
        <div data-live id="choices">${choices(state)}</div>
      </body>
    </html>`.text;
}

function order(state: ErpState, wanted: LookedAt): Html {
  if (state.order) return orderSection(state.order);
  if (wanted.order === undefined) return html`<h1>${state.customer?.name ?? "No orders yet"}</h1>`;
  return html`<h1>Order ${wanted.order} is not here</h1>
    <p class="quiet">
      It was deleted, or it was fully invoiced: Business Central keeps no order once all of it is invoiced.
    </p>`;
}
