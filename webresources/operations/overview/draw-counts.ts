import { element, tag } from "./element";
import type { Overview } from "./overview";
import type { OverviewWords } from "./words/overview-words";
import { wordsOfCount } from "./words/words-of-count";

/** The two sums that must come out: requests, and changes of the ERP. */
export function drawCounts(words: OverviewWords, overview: Overview): HTMLElement {
  return element("div", { className: "sums" }, drawRequests(words, overview), drawChanges(words, overview));
}

function drawRequests(words: OverviewWords, { requests, pace, parkedOnList }: Overview): HTMLElement {
  const say = (count: number) => wordsOfCount(words, count);
  const onTheWay = Array.from(requests.onTheWay).filter(([, count]) => count > 0);
  const where = onTheWay.map(([place, count]) => `${say(count)} ${words.places[place]}`).join(", ");
  const total = onTheWay.reduce((sum, [, count]) => sum + count, 0);
  const offList = requests.parked - parkedOnList;
  return sum(words, {
    id: "requests",
    title: words.requestsSubmitted,
    total: requests.submitted,
    parts: [
      [requests.answered, words.answered],
      [total, words.onTheWay],
      [requests.parked, words.parked],
    ],
    missing: requests.unaccounted,
    notes: [
      where === "" ? words.nothingOnTheWay : words.whereOnTheWay(where),
      ...(offList > 0 ? [words.offTheWorkList(say(offList))] : []),
      wordsOfPace(words, pace),
      ...(pace.overdue > 0 ? [words.overdue(say(pace.overdue))] : []),
      ...(pace.atRisk > 0 ? [words.atRisk(pace.atRisk)] : []),
    ],
  });
}

function wordsOfPace(words: OverviewWords, { lastHour, busiest }: Overview["pace"]): string {
  const count = wordsOfCount(words, lastHour);
  return busiest
    ? words.lastHourMostlyBy(count, wordsOfCount(words, busiest.count), busiest.name)
    : words.lastHour(count);
}

function drawChanges(words: OverviewWords, { streams }: Overview): HTMLElement {
  const inbound = streams.filter(({ followsDocuments }) => followsDocuments);
  const add = (count: "read" | "written" | "unchanged" | "failed") =>
    inbound.reduce((sum, stream) => sum + stream[count], 0);
  return sum(words, {
    id: "changes",
    title: words.documentsRead,
    total: add("read"),
    parts: [
      [add("written"), words.takenOver],
      [add("unchanged"), words.lateOrRepeated],
      [add("failed"), words.notWritten],
    ],
    missing: add("read") - add("written") - add("unchanged") - add("failed"),
    notes: [words.repeatedChangeNothing],
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

function sum(words: OverviewWords, { id, title, total, parts, missing, notes }: Sum): HTMLElement {
  const terms = parts.flatMap(([count, word], at) => [
    at === 0 ? " = " : " + ",
    element("b", count > 0 && at === parts.length - 1 ? { className: "err" } : {}, wordsOfCount(words, count)),
    ` ${word}`,
  ]);
  const verdict = missing === 0 ? tag("ok", words.addsUp) : tag("err", words.unaccounted(wordsOfCount(words, missing)));
  return element(
    "section",
    { className: "card", attributes: { "data-sum": id } },
    element("p", { className: "quiet" }, title),
    element("p", { className: "sum" }, element("b", {}, wordsOfCount(words, total)), ...terms, " ", verdict),
    ...notes.map((note) => element("p", { className: "quiet" }, note)),
  );
}
