import type { LoggedRequest } from "../api/request-log";
import { formatCount, formatTime } from "./format";
import { html, type Html } from "./html";

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
        ${requests.map(
          (request) =>
            html`<tr>
              <td data-label="Time">${formatTime(request.at)}</td>
              <td data-label="Method">${request.method}</td>
              <td data-label="Path"><bdi class="code">${request.path}</bdi></td>
              <td data-label="Answer">${answerTag(request)}</td>
              <td class="number" data-label="ms">${formatCount(request.milliseconds)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${requests.length === 0 && html`<p class="quiet">No client has called since this program started.</p>`}
  `;
}

function answerTag({ status, fault }: LoggedRequest): Html {
  const words = fault === undefined ? "" : (faultWords[fault] ?? "");
  const text = [status === 0 ? "" : String(status), words].filter(Boolean).join(", ");
  return html`<span class="tag ${status >= 200 && status < 400 ? "ok" : "error"}">${text}</span>`;
}
