import { ErpFault } from "../ports/erp-fault";
import { makeFakeClock } from "../testing/fake-clock";
import { silentLog } from "../testing/silent-log";
import { makeCircuitBreaker } from "./circuit-breaker";

const down = new ErpFault("no connection", { failure: "Transient", sent: "no" });

function breaker() {
  let state: ErpFault | "well" = "well";
  let calls = 0;
  const clock = makeFakeClock();
  const { call, recall, health } = makeCircuitBreaker(clock, silentLog);
  const ask = () => {
    calls++;
    return state === "well" ? Promise.resolve() : Promise.reject(state);
  };
  return {
    clock,
    health,
    calls: () => calls,
    set: (next: ErpFault | "well") => {
      state = next;
    },
    call: (how: () => Promise<void> = ask) => call(how).catch((error: unknown) => error),
    recall: (how: () => Promise<void> = ask) => recall(how).catch((error: unknown) => error),
  };
}

test("after five failures in a row the ERP is spared but for a probe: every 5 seconds, then every 15, then every minute", async () => {
  const { call, calls, clock, set } = breaker();
  set(down);
  for (let i = 0; i < 20; i++) await call();
  expect(calls()).toBe(5);
  const probes: number[] = [];
  for (let second = 1; second <= 600; second++) {
    clock.advance(1);
    const before = calls();
    await call();
    if (calls() > before) probes.push(second);
  }
  const everyFive = Array.from({ length: 12 }, (_, at) => (at + 1) * 5);
  const everyFifteen = Array.from({ length: 16 }, (_, at) => 60 + (at + 1) * 15);
  expect(probes).toEqual([...everyFive, ...everyFifteen, 360, 420, 480, 540, 600]);
});

test("what is remembered is no sign that the ERP answers, and takes no probe from others", async () => {
  const { call, calls, recall, clock, health, set } = breaker();
  set(down);
  const since = clock.now();
  for (let i = 0; i < 5; i++) await call();
  clock.advance(5);
  await recall(() => Promise.resolve());
  expect(health.failingSince()).toEqual(since);
  await call();
  expect(calls()).toBe(6);
  await recall();
  expect(calls()).toBe(6);
});

test("a spared call says since when the ERP does not answer and was certainly not sent", async () => {
  const { call, clock, health, set } = breaker();
  set(down);
  const since = clock.now();
  for (let i = 0; i < 5; i++) await call();
  clock.advance(3);
  expect(await call()).toMatchObject({ failure: "Transient", sent: "no", code: "HELD_BACK" });
  expect(health.failingSince()).toEqual(since);
  expect(health.isHeldBack()).toBe(true);
});

test("the first answer after an outage ends it, and tells from when waiting retries are due", async () => {
  const { call, clock, health, set } = breaker();
  set(down);
  for (let i = 0; i < 5; i++) await call();
  set("well");
  clock.advance(5);
  await call();
  expect(health.failingSince()).toBeUndefined();
  expect(health.isHeldBack()).toBe(false);
  expect(health.answeringSince()).toEqual(clock.now());
});

test("one request that fails again and again beside others that succeed is no outage", async () => {
  const { call, clock, health, set } = breaker();
  await call();
  const first = health.answeringSince();
  for (let i = 0; i < 10; i++) {
    clock.advance(1);
    set(down);
    await call();
    set("well");
    await call();
  }
  expect(health.answeringSince()).toEqual(first);
  expect(health.isHeldBack()).toBe(false);
});

test("nothing is sent before the moment a busy ERP asked for", async () => {
  const { call, calls, clock, set } = breaker();
  set(new ErpFault("busy", { failure: "Throttled", sent: "no", retryAfterSeconds: 30 }));
  await call();
  set("well");
  clock.advance(29);
  expect(await call()).toMatchObject({ failure: "Throttled", retryAfterSeconds: 1 });
  expect(calls()).toBe(1);
  clock.advance(1);
  await call();
  expect(calls()).toBe(2);
});

test("an answer that was under way already does not end the wait", async () => {
  const { call, calls, clock, set } = breaker();
  let answer: () => void = () => undefined;
  const underWay = call(() => new Promise((resolve) => (answer = resolve)));
  set(new ErpFault("busy", { failure: "Throttled", sent: "no", retryAfterSeconds: 30 }));
  await call();
  answer();
  await underWay;
  set("well");
  clock.advance(29);
  await call();
  expect(calls()).toBe(1);
});

test("a refused sign-in is an answer: the ERP is not down", async () => {
  const { call, calls, health, set } = breaker();
  set(new ErpFault("no", { failure: "SignIn", sent: "no" }));
  for (let i = 0; i < 10; i++) await call();
  expect(calls()).toBe(10);
  expect(health.failingSince()).toBeUndefined();
});
