import { answer, cut, startHttpService, type HttpService } from "../testing/http-service";
import { makeFakeClock, type FakeClock } from "../testing/fake-clock";
import { silentLog } from "../testing/silent-log";
import { makeWebApi, type WebApi } from "./web-api";

let service: HttpService;
let clock: FakeClock;
let tokens: string[];
let webApi: WebApi;

beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.stop());
beforeEach(() => {
  clock = makeFakeClock();
  tokens = ["t1", "t2"];
  webApi = makeWebApi({
    url: service.url,
    token: { get: () => Promise.resolve(tokens[0] ?? ""), forget: () => void tokens.shift() },
    clock,
    randomness: { fraction: () => 0.5, uuid: () => "id" },
    log: silentLog,
  });
});

const throttled = (code: string, seconds: string) =>
  answer(429, { error: { code, message: "slow down" } }, { "retry-after": seconds });
const fine = answer(200, { value: [] });
const ask = () => webApi.send({ method: "GET", path: "accord_intents" });

test.each(["0x80072322", "0x80072321", "0x80072326"])("throttling %s is waited out exactly", async (code) => {
  service.answerWith(throttled(code, "7"), throttled(code, "13"), fine);
  expect((await ask()).status).toBe(200);
  expect(clock.pauses).toEqual([7, 13]);
});

test("while one request is told to wait, no other is sent", async () => {
  service.answerWith(throttled("0x80072322", "30"), fine);
  const first = ask();
  while (service.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([first, ask()]);
  expect(clock.now().toISOString() >= "2025-06-30T12:00:30").toBe(true);
});

test("a wait that never ends becomes a fault", async () => {
  service.answerWith(throttled("0x80072322", "290"));
  await expect(ask()).rejects.toMatchObject({ failure: "Throttled" });
  expect(clock.pauses).toEqual([290, 290]);
});

test.each([503, 502, 504, 500, 408])("%d is tried again with growing pauses, five times in all", async (status) => {
  service.answerWith(answer(status, {}));
  await expect(ask()).rejects.toMatchObject({ failure: "Transient", code: String(status) });
  expect(service.requests).toHaveLength(5);
  expect(clock.pauses).toEqual([1, 3, 10, 20]);
});

test("a cut connection is tried again", async () => {
  service.answerWith(cut(), cut('{"val'), fine);
  expect((await ask()).status).toBe(200);
});

test("an expired token is replaced", async () => {
  service.answerWith(answer(401, {}), fine);
  expect((await ask()).status).toBe(200);
  expect(service.requests.map((request) => request.headers.authorization)).toEqual(["Bearer t1", "Bearer t2"]);
});

test("a refusal is a value at once", async () => {
  service.answerWith(answer(400, { error: { code: "0x80060888", message: "no such column" } }));
  expect(await ask()).toMatchObject({ status: 400 });
  expect(service.requests).toHaveLength(1);
});

test("requests carry what OData asks for and keep caches out of it", async () => {
  service.answerWith(fine);
  await ask();
  expect(service.requests[0]).toMatchObject({
    url: "/api/data/v9.2/accord_intents",
    headers: { accept: "application/json", "odata-version": "4.0", "odata-maxversion": "4.0", "if-none-match": "null" },
  });
});
