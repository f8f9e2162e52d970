// @ts-check
/**
 * Makes the page live: forms become JSON requests, and what the server would show now replaces what is shown,
 * except where somebody is in the middle of something.
 */

const refreshMilliseconds = 2000;
const silent = "The local Business Central does not answer. Is it still running?";

/** What the server last sent for each live part, to tell news from no news. @type {Map<string, string>} */
const shown = new Map();

/** @returns {HTMLElement[]} */
function liveParts(/** @type {ParentNode} */ root) {
  return [...root.querySelectorAll("[data-live]")].filter((part) => part instanceof HTMLElement);
}

/** Somebody types, has a form open, or has changed a field. */
function isBusy(/** @type {HTMLElement} */ part) {
  const fields = [...part.querySelectorAll("input:not([type=hidden]), select")];
  return (
    part.querySelector("details[open]") !== null ||
    fields.some(
      (field) =>
        field === document.activeElement || (field instanceof HTMLInputElement && field.value !== field.defaultValue),
    )
  );
}

async function refresh(/** @type {{ force: boolean }} */ { force }) {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const next of liveParts(fresh)) {
    const part = document.getElementById(next.id);
    if (!part || next.innerHTML === shown.get(next.id) || (!force && isBusy(part))) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    shown.set(next.id, next.innerHTML);
    part.replaceChildren(...next.childNodes);
    if (focused)
      focusable(part)
        .find((element) => describe(element) === describe(focused))
        ?.focus();
  }
  updateSums();
}

/** An element in words that survive a replacement: what it is called and what it asks for. */
function describe(/** @type {Element} */ element) {
  const { textContent, tagName } = element;
  const request = element.closest("form")?.dataset.request;
  return [tagName, request, element.getAttribute("name"), element.getAttribute("href"), textContent].join(" ");
}

/** @returns {HTMLElement[]} */
function focusable(/** @type {HTMLElement} */ part) {
  const found = [
    ...part.querySelectorAll("a[href], button:not([disabled]), input:not([type=hidden]), select, summary"),
  ];
  return found.filter((element) => element instanceof HTMLElement);
}

/** The fields of a form as JSON: `lines.0.id` becomes a list, number fields numbers, empty ones are left out. */
function toBody(/** @type {HTMLFormElement} */ form) {
  /** @type {Record<string, unknown>} */
  const body = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !field.name) continue;
    if (field instanceof HTMLInputElement && field.type === "radio" && !field.checked) continue;
    if (field.value.trim() === "") continue;
    const unchanged = field instanceof HTMLInputElement && field.value === field.defaultValue;
    if ("changedOnly" in form.dataset && unchanged) continue;
    put(body, field.name.split("."), field.type === "number" ? Number(field.value) : field.value.trim());
  }
  const needed = form.dataset.dropWithout;
  for (const [name, list] of Object.entries(body)) {
    if (needed !== undefined && Array.isArray(list)) body[name] = list.filter((item) => hasValue(item, needed));
  }
  return body;
}

function put(
  /** @type {Record<string, any>} */ target,
  /** @type {string[]} */ [name, ...rest],
  /** @type {unknown} */ value,
) {
  if (name === undefined) return;
  if (rest.length === 0) target[name] = value;
  else put((target[name] ??= /^\d+$/.test(rest[0] ?? "") ? [] : {}), rest, value);
}

function hasValue(/** @type {Record<string, string> | undefined} */ line, /** @type {string} */ name) {
  const value = line?.[name];
  return value !== undefined && value !== "" && Number(value) !== 0;
}

/** Sends what a form asks for, and tells how it went. */
async function submit(/** @type {HTMLFormElement} */ form) {
  const [method = "POST", address = ""] = (form.dataset.request ?? "").split(" ");
  const label = form.querySelector("button")?.textContent?.trim().replace(/\s+/g, " ") ?? "Done";
  const answer = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(toBody(form)),
  });
  const body = await answer.json();
  if (!answer.ok) return tell(body.error.message, true);
  if ("open" in form.dataset) return location.assign(`/?order=${encodeURIComponent(body.number)}`);
  form.closest("details")?.removeAttribute("open");
  tell(`${label}: done.`, false);
  await refresh({ force: true });
}

function tell(/** @type {string} */ text, /** @type {boolean} */ failed) {
  const message = document.getElementById("message");
  if (!message) return;
  message.textContent = text;
  message.classList.toggle("error", failed);
}

function updateSums() {
  for (const sum of document.querySelectorAll("[data-sum-of]")) {
    const name = sum instanceof HTMLElement ? sum.dataset.sumOf : "";
    const fields = [...document.querySelectorAll(`input[data-summed="${name}"]`)];
    const total = fields.reduce(
      (left, field) => left + (Number(field instanceof HTMLInputElement && field.value) || 0),
      0,
    );
    sum.textContent = total.toLocaleString("en-GB", { maximumFractionDigits: 5 });
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.request) return;
  event.preventDefault();
  if (form.dataset.question && !confirm(form.dataset.question)) return;
  submit(form).catch(() => tell(silent, true));
});

document.addEventListener("input", updateSums);

for (const part of liveParts(document)) shown.set(part.id, part.innerHTML);

setInterval(() => {
  if (document.hidden) return;
  refresh({ force: false }).then(
    () => document.getElementById("message")?.textContent === silent && tell("", false),
    () => tell(silent, true),
  );
}, refreshMilliseconds);
