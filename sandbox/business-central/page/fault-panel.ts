import type { Fault } from "../faults/fault";
import { formatCount } from "./format";
import { html, type Html } from "./html";
import { icon } from "./icon";

interface Choice {
  readonly is: Fault["is"];
  readonly name: string;
  readonly what: string;
}

const choices: readonly Choice[] = [
  { is: "none", name: "Works", what: "answers normally" },
  { is: "down", name: "Down", what: "connections are cut" },
  { is: "slow", name: "Slow", what: "answers come late" },
  { is: "throttled", name: "429", what: "too many requests" },
  { is: "busy", name: "503", what: "busy, with Retry-After" },
  { is: "answerLost", name: "504 after commit", what: "carried out, the answer is lost" },
  { is: "commitsLate", name: "Commits late", what: "carried out late, whether or not the client still waits" },
];

/** What the API is made to do now. */
export function currentFault(fault: Fault): Html {
  const choice = choices.find(({ is }) => is === fault.is);
  const words = choice ? `${choice.name}: ${choice.what}` : fault.is;
  return html`<p><span class="tag ${fault.is === "none" ? "ok" : "error"}">Now</span> ${words}${extent(fault)}</p>
    ${
      fault.is !== "none" &&
      html`<form data-request="POST /erp/faults">
        <input type="hidden" name="fault.is" value="none" />
        <button>${icon("done")} Let it work again</button>
      </form>`
    }`;
}

function extent(fault: Fault): string {
  if (fault.is === "none") return ".";
  const which = fault.method === undefined ? "requests" : `${fault.method} requests`;
  if (fault.requests === undefined) return `, all ${which} until it is lifted.`;
  return `, for the next ${formatCount(fault.requests)} ${which}.`;
}

/** Sets a fault of the API; people in the ERP do not notice it. */
export function faultForm(): Html {
  return html`<form data-request="POST /erp/faults">
    <fieldset>
      <legend class="for-readers">What the API does</legend>
      ${choices.map(
        ({ is, name, what }, index) =>
          html`<label class="choice">
            <input type="radio" name="fault.is" value="${is}" ${index === 0 && html`checked`} />
            <span><b>${name}</b><span class="quiet">${what}</span></span>
          </label>`,
      )}
    </fieldset>
    <div class="fields">
      <label>Late by, ms <input type="number" name="fault.milliseconds" value="8000" min="0" max="600000" /></label>
      <label>Retry after, s <input type="number" name="fault.retryAfterSeconds" value="30" min="0" max="3600" /></label>
      <label
        >For the next, requests
        <input type="number" name="fault.requests" min="1" max="100000" placeholder="until lifted" />
      </label>
      <label
        >Method
        <select name="fault.method">
          <option value="">all</option>
          <option>GET</option>
          <option>POST</option>
          <option>PATCH</option>
          <option>DELETE</option>
        </select>
      </label>
      <button class="primary">${icon("done")} Apply</button>
    </div>
    <p class="quiet">Only clients of the API notice; people in the ERP do not.</p>
  </form>`;
}
