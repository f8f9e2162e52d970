import { makeBackgroundPace, type BackgroundPace } from "../../bridge/dataverse/background-pace";
import { dataverseLimits as bridgeLimits } from "../../bridge/dataverse/service-limits";
import {
  dataverseLimits,
  makeServiceProtection,
  type ServiceProtection,
} from "../../sandbox/dataverse/webapi/service-protection";
import { makeVirtualTime, type VirtualTime } from "../simulation/time/virtual-time";

jest.setTimeout(600_000);

/** What some work had from Dataverse. */
interface Served {
  requests: number;
  executionSeconds: number;
  refused: number;
}

/** A Dataverse with its real limits and a bridge's pace, in virtual time: the sandbox's own count of requests and of running time. */
interface Exchange {
  readonly time: VirtualTime;
  readonly protection: ServiceProtection;
  sleep(milliseconds: number): Promise<void>;
  makePace(): BackgroundPace;
}

function makeExchange(): Exchange {
  const time = makeVirtualTime();
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => time.after(milliseconds, resolve));
  return {
    time,
    protection: makeServiceProtection(dataverseLimits, () => time.now()),
    sleep,
    makePace: () => makeBackgroundPace(bridgeLimits, { elapsed: () => time.now(), sleep }),
  };
}

const minutes = 60_000;
const onItsWayMilliseconds = 80;

/** A request that runs so long at the service, and is on its way before and after. */
async function send(
  { protection, sleep }: Exchange,
  pace: BackgroundPace,
  served: Served,
  request: { readonly seconds: number; readonly rows?: number; readonly inBackground: boolean },
): Promise<void> {
  const finish = pace.begin(request.inBackground ? await pace.turn(request.rows ?? 0) : undefined);
  await sleep(onItsWayMilliseconds);
  let answer = { status: 429, headers: new Headers() };
  try {
    const admission = protection.admit("bridge");
    await sleep(request.seconds * 1000);
    admission.finish();
    served.requests++;
    served.executionSeconds += request.seconds;
    answer = { status: 200, headers: new Headers(admission.headers) };
  } catch {
    served.refused++;
  }
  await sleep(onItsWayMilliseconds);
  finish(answer);
}

const nothing = (): Served => ({ requests: 0, executionSeconds: 0, refused: 0 });

/** A load that has six requests in hand at any time, as long as it is let. */
function load(exchange: Exchange, pace: BackgroundPace, seconds: number, atOnce = 6): Served {
  const served = nothing();
  async function work(): Promise<void> {
    for (;;) await send(exchange, pace, served, { seconds, inBackground: true });
  }
  for (let worker = 0; worker < atOnce; worker++) void work();
  return served;
}

/** Polls that go on all the while. */
function poll(exchange: Exchange, pace: BackgroundPace, perSecond: number): Served {
  const served = nothing();
  async function work(): Promise<void> {
    for (;;) {
      void send(exchange, pace, served, { seconds: 0.06, inBackground: false });
      await exchange.sleep(1000 / perSecond);
    }
  }
  void work();
  return served;
}

const shareOf = (used: number, limit: number, took: number) => used / ((limit * took) / dataverseLimits.windowSeconds);

test("a load uses more than 90 % of the execution time Dataverse allows and is never refused", async () => {
  const exchange = makeExchange();
  const served = load(exchange, exchange.makePace(), 2);
  await exchange.time.runUntil(exchange.time.now() + 60 * minutes);
  expect(served.refused).toBe(0);
  expect(shareOf(served.executionSeconds, dataverseLimits.executionSeconds, 3600)).toBeGreaterThan(0.9);
});

test("where requests are short, it is their number that it keeps below, as closely", async () => {
  const exchange = makeExchange();
  const served = load(exchange, exchange.makePace(), 0.1);
  await exchange.time.runUntil(exchange.time.now() + 15 * minutes);
  expect(served.refused).toBe(0);
  expect(shareOf(served.requests, dataverseLimits.requests, 900)).toBeGreaterThan(0.9);
});

test("polls and a hundred requests at once overtake it; neither they nor the load are refused", async () => {
  const exchange = makeExchange();
  const pace = exchange.makePace();
  const served = load(exchange, pace, 2);
  const polls = poll(exchange, pace, 2);
  const begin = exchange.time.now();
  await exchange.time.runUntil(begin + 20 * minutes);
  const burst = nothing();
  for (let group = 0; group < 5; group++) {
    for (let at = 0; at < 20; at++) void send(exchange, pace, burst, { seconds: 0.06, inBackground: false });
    await exchange.time.runUntil(exchange.time.now() + 1000);
  }
  expect(burst).toMatchObject({ requests: 100, refused: 0 });
  await exchange.time.runUntil(begin + 40 * minutes);
  expect([served.refused, polls.refused]).toEqual([0, 0]);
  const used = served.executionSeconds + polls.executionSeconds;
  expect(shareOf(used, dataverseLimits.executionSeconds, 2400)).toBeGreaterThan(0.9);
});

test("a load whose short look-ups come between long writes uses as much", async () => {
  const exchange = makeExchange();
  const pace = exchange.makePace();
  const served = nothing();
  async function work(): Promise<void> {
    for (;;) {
      for (let at = 0; at < 5; at++) await send(exchange, pace, served, { seconds: 0.06, inBackground: true });
      await send(exchange, pace, served, { seconds: 15, rows: 1200, inBackground: true });
      await send(exchange, pace, served, { seconds: 0.1, rows: 1, inBackground: true });
    }
  }
  for (let worker = 0; worker < 6; worker++) void work();
  await exchange.time.runUntil(exchange.time.now() + 60 * minutes);
  expect(served.refused).toBe(0);
  expect(shareOf(served.executionSeconds, dataverseLimits.executionSeconds, 3600)).toBeGreaterThan(0.9);
});

test("a load goes on, slowly, while everything else uses nearly all there is", async () => {
  const exchange = makeExchange();
  const pace = exchange.makePace();
  const polls = poll(exchange, pace, 19.5);
  await exchange.time.runUntil(exchange.time.now() + 10 * minutes);
  const served = load(exchange, pace, 0.1);
  await exchange.time.runUntil(exchange.time.now() + 10 * minutes);
  expect(served.requests).toBeGreaterThan(50);
  expect([served.refused, polls.refused]).toEqual([0, 0]);
});

test("two bridges that share a user find their common pace within the first window, and are refused nothing after that", async () => {
  const exchange = makeExchange();
  const loads = [1, 2].map(() => load(exchange, exchange.makePace(), 2));
  await exchange.time.runUntil(exchange.time.now() + 5 * minutes);
  const refusedBefore = loads.reduce((sum, { refused }) => sum + refused, 0);
  await exchange.time.runUntil(exchange.time.now() + 60 * minutes);
  const refused = loads.reduce((sum, each) => sum + each.refused, 0);
  const used = loads.reduce((sum, { executionSeconds }) => sum + executionSeconds, 0);
  expect(refusedBefore).toBeLessThanOrEqual(5);
  expect(refused - refusedBefore).toBe(0);
  expect(shareOf(used, dataverseLimits.executionSeconds, 3900)).toBeGreaterThan(0.85);
});
