import { answer, startHttpService, type HttpService } from "../testing/http-service";
import { makeFakeClock, type FakeClock } from "../testing/fake-clock";
import { makeAccessToken, type AccessToken } from "./access-token";

let service: HttpService;
let clock: FakeClock;
let token: AccessToken;

beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.stop());
beforeEach(() => {
  clock = makeFakeClock();
  const credentials = { tokenUrl: `${service.url}/token`, clientId: "id", clientSecret: "s&cret", scope: "x/.default" };
  token = makeAccessToken(credentials, clock);
});

const granted = (name: string, seconds: number | string) => answer(200, { access_token: name, expires_in: seconds });

test("a token is asked for by client credentials and kept", async () => {
  service.answerWith(granted("t1", 3599));
  expect(await token.get()).toBe("t1");
  expect(await token.get()).toBe("t1");
  expect(service.requests).toHaveLength(1);
  expect(Object.fromEntries(new URLSearchParams(service.requests[0]?.body))).toEqual({
    grant_type: "client_credentials",
    client_id: "id",
    client_secret: "s&cret",
    scope: "x/.default",
  });
});

test("it is renewed five minutes before it expires, a short-lived one halfway", async () => {
  service.answerWith(granted("t1", 3600), granted("t2", "60"), granted("t3", 3600));
  await token.get();
  clock.advance(3299);
  expect(await token.get()).toBe("t1");
  clock.advance(2);
  expect(await token.get()).toBe("t2");
  clock.advance(31);
  expect(await token.get()).toBe("t3");
});

test("callers at the same time share one request", async () => {
  service.answerWith(granted("t1", 3600));
  expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(["t1", "t1", "t1"]);
  expect(service.requests).toHaveLength(1);
});

test("a forgotten token is asked for again", async () => {
  service.answerWith(granted("t1", 3600), granted("t2", 3600));
  await token.get();
  token.forget();
  expect(await token.get()).toBe("t2");
});

test("a refused sign-in says who refused and why, never the secret", async () => {
  service.answerWith(
    answer(401, { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret" }),
  );
  await expect(token.get()).rejects.toMatchObject({ failure: "SignIn" });
  await expect(token.get()).rejects.toThrow(/invalid_client AADSTS7000215/);
  await expect(token.get()).rejects.not.toThrow(/s&cret/);
});

test.each([
  [answer(503, {}, { "retry-after": "7" }), "Transient", 7],
  [answer(429, {}, { "retry-after": "9" }), "Throttled", 9],
  [answer(200, { nothing: 1 }), "Transient", undefined],
])("a token service that is not well is a passing fault", async (handler, failure, retryAfterSeconds) => {
  service.answerWith(handler);
  await expect(token.get()).rejects.toMatchObject({ failure, retryAfterSeconds });
});
