import { loadHistory } from "../../../bridge/inbound/history/load-history";
import { openStreamState } from "../../../bridge/inbound/streams/stream-state";
import type { Measurement } from "../benchmark";
import { noteStreamsFollowing, type SeededCompany } from "./company";
import { limits, mostRowsPerSecond } from "./service";
import { observeRequests, type ObservedRequest } from "./observe-requests";
import { startUsualWay } from "./usual-way";

/** The beginning, which has nothing in its window yet, is left out; so is the end, when the pages in hand are written and no more are read. */
const warmUpSeconds = 15;

/** How much of the limits a load uses, and how much faster it is than one upsert for each row in the same minutes. */
export async function measureShare(company: SeededCompany, seconds: number): Promise<readonly Measurement[]> {
  const ports = company.connect();
  await noteStreamsFollowing(ports);
  const observation = observeRequests(company.sandboxUrl);
  const usual = startUsualWay(company.sandboxUrl);
  const beganAt = performance.now();
  const isOver = () => performance.now() > beganAt + seconds * 1000;
  try {
    await loadHistory(ports, await openStreamState(ports, "history", "First load"), isOver);
  } finally {
    observation.stop();
    await usual.stop();
  }
  const from = beganAt + warmUpSeconds * 1000;
  const to = Math.min(beganAt + seconds * 1000, lastEnd(observation.requests));
  const steady = observation.requests.filter(({ endedAt }) => endedAt >= from && endedAt <= to);
  const took = (to - from) / 1000;
  const usualRate = usual.rows.filter(({ endedAt }) => endedAt >= from && endedAt <= to).length / took;
  return toMeasurements(steady, took, usualRate);
}

function lastEnd(requests: readonly ObservedRequest[]): number {
  return Math.max(...requests.map(({ endedAt }) => endedAt));
}

function toMeasurements(requests: readonly ObservedRequest[], took: number, usualRate: number): readonly Measurement[] {
  const rows = sum(requests, ({ rows }) => rows);
  const rate = rows / took;
  const running = tellRunningTime(requests);
  return [
    { what: "measured for", value: took, unit: "s" },
    { what: "rows written", value: rate, unit: "rows/s" },
    { what: "running time used of what the limits allow", value: 100 * running.used, unit: "%" },
    { what: "running time spent on writes", value: 100 * running.onWrites, unit: "%" },
    { what: "most the limits allow", value: mostRowsPerSecond, unit: "rows/s" },
    {
      what: "share of what the limits allow",
      value: (100 * rate) / mostRowsPerSecond,
      unit: "%",
      target: { is: "at least", value: 90 },
    },
    {
      what: "requests for 1,000 rows",
      value: (1000 * requests.length) / rows,
      unit: "requests",
      target: { is: "at most", value: 12 },
    },
    {
      what: "answers 429",
      value: requests.filter(({ status }) => status === 429).length,
      unit: "answers",
      target: { is: "at most", value: 0 },
    },
    { what: "one upsert for each row, one after the other, dynamics-web-api", value: usualRate, unit: "rows/s" },
    {
      what: "times as fast as one upsert for each row",
      value: rate / usualRate,
      unit: "×",
      target: { is: "at least", value: 30 },
    },
  ];
}

interface RunningTime {
  /** Of the running time the limits allow, as a part of 1. */
  readonly used: number;
  /** Of the running time used, as a part of 1, as seen on the way. The rest looks things up. */
  readonly onWrites: number;
}

function tellRunningTime(requests: readonly ObservedRequest[]): RunningTime {
  const seenOf = (some: readonly ObservedRequest[]) => sum(some, ({ begunAt, endedAt }) => endedAt - begunAt);
  return { used: usedOfWindow(requests), onWrites: seenOf(requests.filter(({ rows }) => rows > 0)) / seenOf(requests) };
}

/** What the service says it counted in a whole window, on average, as a part of what it allows. */
function usedOfWindow(requests: readonly ObservedRequest[]): number {
  const { executionSeconds, windowSeconds } = limits;
  const first = requests[0]?.begunAt ?? 0;
  const told = requests.flatMap(({ secondsLeft, endedAt }) =>
    secondsLeft === undefined || endedAt < first + windowSeconds * 1000 ? [] : [executionSeconds - secondsLeft],
  );
  if (told.length === 0)
    throw new Error("The load was over before a window of the limits was: give it more customers.");
  return sum(told, (used) => used) / told.length / executionSeconds;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
