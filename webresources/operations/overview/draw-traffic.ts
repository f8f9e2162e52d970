import { element, table } from "./element";
import type { Overview } from "./overview";
import { ways, type DayOfTraffic, type Way } from "./read-traffic";
import type { OverviewWords } from "./words/overview-words";
import { wordsOfCount } from "./words/words-of-count";

const chart = { height: 32, bar: 10, gap: 3 } as const;

/** Messages of the last days, each way on a scale of its own, and the same numbers in a table. */
export function drawTraffic(words: OverviewWords, { traffic }: Overview): HTMLElement {
  const heads = words.trafficHeads;
  const rows = ways.map((way) => drawWay(words, way, traffic));
  const head = [heads.way, heads.chart, `>${heads.today}`, `>${heads.highest}`, `>${heads.all}`];
  return element(
    "section",
    { className: "card", attributes: { id: "traffic" } },
    element("h2", {}, words.traffic),
    table(head, rows),
    drawTwin(words, traffic),
  );
}

function drawWay(words: OverviewWords, way: Way, traffic: readonly DayOfTraffic[]): HTMLTableRowElement {
  const counts = traffic.map((day) => day.counts[way]);
  const number = (count: number) => element("td", { className: "n" }, wordsOfCount(words, count));
  return element(
    "tr",
    {},
    element("th", { attributes: { scope: "row" } }, words.ways[way]),
    element("td", {}, drawBars(words, way, traffic)),
    number(counts.at(-1) ?? 0),
    number(Math.max(0, ...counts)),
    number(counts.reduce((sum, count) => sum + count, 0)),
  );
}

/** A bar for each day; a day with messages is never so low that it cannot be seen. */
function drawBars(words: OverviewWords, way: Way, traffic: readonly DayOfTraffic[]): SVGElement {
  const highest = Math.max(1, ...traffic.map(({ counts }) => counts[way]));
  const width = traffic.length * (chart.bar + chart.gap);
  const svg = shape("svg", { width, height: chart.height + 1, role: "img", class: "bars" });
  svg.setAttribute("aria-label", words.barsOf(words.ways[way], wordsOfCount(words, traffic.length)));
  for (const [at, { day, counts }] of traffic.entries()) {
    const count = counts[way];
    const height = count === 0 ? 0 : Math.max(2, Math.round((count / highest) * chart.height));
    const bar = shape("rect", {
      x: at * (chart.bar + chart.gap),
      y: chart.height - height,
      width: chart.bar,
      height,
    });
    bar.append(shape("title", {}, `${dayIn(words, day)}: ${wordsOfCount(words, count)}`));
    svg.append(bar);
  }
  svg.append(shape("line", { x1: 0, x2: width, y1: chart.height + 0.5, y2: chart.height + 0.5 }));
  return svg;
}

function drawTwin(words: OverviewWords, traffic: readonly DayOfTraffic[]): HTMLElement {
  const rows = [...traffic]
    .reverse()
    .map(({ day, counts }) =>
      element(
        "tr",
        {},
        element("th", { attributes: { scope: "row" } }, dayIn(words, day)),
        ...ways.map((way) => element("td", { className: "n" }, wordsOfCount(words, counts[way]))),
      ),
    );
  const heads = [words.day, ...ways.map((way) => `>${words.ways[way]}`)];
  return element("details", {}, element("summary", { className: "quiet" }, words.byDay), table(heads, rows));
}

function dayIn({ locale }: OverviewWords, day: Date): string {
  return day.toLocaleDateString(locale, { timeZone: "UTC" });
}

function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text !== undefined) made.append(text);
  return made;
}
