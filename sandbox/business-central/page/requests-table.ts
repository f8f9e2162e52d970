import type { LoggedRequest } from "../api/request-log";
import { foldRequests, type FoldedRequest } from "./fold-requests";
import { formatCount, formatTime } from "./format";
import { html, type Html } from "./html";

const mostShown = 50;

const faultWords: Readonly<Record<string, string>> = {
  down: "cut",
  slow: "late",
  commitsLate: "carried out late",
  throttled: "",
  busy: "",
  answerLost: "carried out, answer lost",
};

/** What API clients asked lately, newest first. */
export function requestsTable(requests: readonly LoggedRequest[]): Html {
  return html`
    <h2>Requests of API clients, newest first</h2>
    <table class="requests">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Method</th>
          <th scope="col">Path</th>
          <th scope="col">Answer</th>
          <th scope="col" class="number">ms</th>
        </tr>
      </thead>
      <tbody>
        ${foldRequests(requests)
          .slice(0, mostShown)
          .map(
            (request) =>
              html`<tr>
                <td data-label="Time">${formatTime(request.at)}</td>
                <td data-label="Method">${request.method}</td>
                <td data-label="Path">${path(request)}</td>
                <td data-label="Answer">${answerTag(request)}</td>
                <td class="number" data-label="ms">${formatCount(request.milliseconds)}</td>
              </tr>`,
          )}
      </tbody>
    </table>
    ${requests.length === 0 && html`<p class="quiet">No client has called since this program started.</p>`}
  `;
}

/** One line; opened, all of it. */
function path({ path: text, times }: FoldedRequest): Html {
  return html`<details class="path">
    <summary title="${text}"><bdi class="code">${text}</bdi></summary>
    ${times > 1 && html`<p class="quiet">Asked ${formatCount(times)} times lately; this is the latest.</p>`}
  </details>`;
}

function answerTag({ status, fault, times }: FoldedRequest): Html {
  const words = fault === undefined ? "" : (faultWords[fault] ?? "");
  const text = [status === 0 ? "" : String(status), words].filter(Boolean).join(", ");
  return html`<span class="tag ${status >= 200 && status < 400 ? "ok" : "error"}">${text}</span>
    ${times > 1 && html`<span class="quiet">×${formatCount(times)}</span>`}`;
}
