import { say } from "../words/words";
import { element, tag } from "./element";
import type { Overview } from "./overview";
import { placeWords, wordsOfCount } from "./words";

/** The two sums that must come out: requests, and changes of the ERP. */
export function drawCounts(overview: Overview): HTMLElement {
  return element("div", { className: "sums" }, drawRequests(overview), drawChanges(overview));
}

function drawRequests({ requests, pace, parkedOnList }: Overview): HTMLElement {
  const onTheWay = Array.from(requests.onTheWay).filter(([, count]) => count > 0);
  const where = onTheWay.map(([place, count]) => `${wordsOfCount(count)} ${placeWords[place]}`).join(", ");
  const total = onTheWay.reduce((sum, [, count]) => sum + count, 0);
  const offList = requests.parked - parkedOnList;
  return sum({
    id: "requests",
    title: "Requests submitted",
    total: requests.submitted,
    parts: [
      [requests.answered, "answered"],
      [total, "on the way"],
      [requests.parked, "parked"],
    ],
    missing: requests.unaccounted,
    notes: [
      where === "" ? "Nothing is on the way." : `On the way: ${where}`,
      ...(offList > 0
        ? [`${wordsOfCount(offList)} of the parked are off the work list; they wait until retried.`]
        : []),
      wordsOfPace(pace),
      ...(pace.overdue > 0
        ? [`${wordsOfCount(pace.overdue)} without an answer for longer than usual: see Requests Without an Answer.`]
        : []),
      ...(pace.atRisk > 0 ? [say().atRisk(pace.atRisk)] : []),
    ],
  });
}

function wordsOfPace({ lastHour, busiest }: Overview["pace"]): string {
  const by = busiest ? `, ${wordsOfCount(busiest.count)} of them by ${busiest.name}` : "";
  return `Submitted in the last hour: ${wordsOfCount(lastHour)}${by}.`;
}

function drawChanges({ streams }: Overview): HTMLElement {
  const inbound = streams.filter(({ isRequests }) => !isRequests);
  const add = (count: "read" | "written" | "unchanged" | "failed") =>
    inbound.reduce((sum, stream) => sum + stream[count], 0);
  return sum({
    id: "changes",
    title: "Documents read from the ERP",
    total: add("read"),
    parts: [
      [add("written"), "taken over"],
      [add("unchanged"), "late or repeated"],
      [add("failed"), "could not be written"],
    ],
    missing: add("read") - add("written") - add("unchanged") - add("failed"),
    notes: ["Late or repeated ones change nothing."],
  });
}

interface Sum {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  readonly parts: readonly (readonly [count: number, word: string])[];
  /** What the parts lack. */
  readonly missing: number;
  readonly notes: readonly string[];
}

function sum({ id, title, total, parts, missing, notes }: Sum): HTMLElement {
  const words = parts.flatMap(([count, word], at) => [
    at === 0 ? " = " : " + ",
    element("b", count > 0 && at === parts.length - 1 ? { className: "err" } : {}, wordsOfCount(count)),
    ` ${word}`,
  ]);
  const verdict = missing === 0 ? tag("ok", "adds up") : tag("err", `${wordsOfCount(missing)} not accounted for`);
  return element(
    "section",
    { className: "card", attributes: { "data-sum": id } },
    element("p", { className: "quiet" }, title),
    element("p", { className: "sum" }, element("b", {}, wordsOfCount(total)), ...words, " ", verdict),
    ...notes.map((note) => element("p", { className: "quiet" }, note)),
  );
}
