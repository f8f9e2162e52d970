import { constants, createHash, verify, X509Certificate } from "node:crypto";
import { answer, startHttpService, type HttpService } from "../testing/http-service";
import { makeFakeClock, type FakeClock } from "../testing/fake-clock";
import { makeAccessToken, type AccessToken } from "./access-token";
import { testCertificate, testPrivateKey } from "./testing/certificate";
import { toTokenRequest } from "./token-request";

let service: HttpService;
let clock: FakeClock;
let token: AccessToken;

beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.stop());
beforeEach(() => {
  clock = makeFakeClock();
  token = makeAccessToken(
    { is: "secret", tokenUrl: `${service.url}/token`, clientId: "id", clientSecret: "s&cret", scope: "x/.default" },
    clock,
  );
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

test("by certificate, what is shown is signed with its key and for the token service alone", async () => {
  const tokenUrl = `${service.url}/token`;
  const certificate = `${testPrivateKey}\n${testCertificate}`;
  service.answerWith(granted("t1", 3599));
  token = makeAccessToken({ is: "certificate", tokenUrl, clientId: "id", certificate, scope: "x/.default" }, clock);
  expect(await token.get()).toBe("t1");
  const form = new URLSearchParams(service.requests[0]?.body);
  expect(form.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  expect(form.has("client_secret")).toBe(false);
  const [header, claims, signature] = (form.get("client_assertion") ?? "").split(".");
  const part = (text = "") => JSON.parse(Buffer.from(text, "base64url").toString()) as Record<string, unknown>;
  const { raw, publicKey } = new X509Certificate(testCertificate);
  expect(part(header)).toEqual({
    alg: "PS256",
    typ: "JWT",
    "x5t#S256": createHash("sha256").update(raw).digest("base64url"),
  });
  const from = clock.now().getTime() / 1000;
  expect(part(claims)).toMatchObject({ aud: tokenUrl, iss: "id", sub: "id", nbf: from, exp: from + 300 });
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const isSigned = verify("sha256", Buffer.from(`${header}.${claims}`), key, Buffer.from(signature ?? "", "base64url"));
  expect(isSigned).toBe(true);
});

test("a managed identity asks the end point of the service it runs in, which tells when the token expires", async () => {
  const until = String(clock.now().getTime() / 1000 + 3600);
  service.answerWith(answer(200, { access_token: "t1", expires_on: until }), granted("t2", 3600));
  const endpoint = { is: "service", url: `${service.url}/msi/token`, header: "h" } as const;
  token = makeAccessToken(
    { is: "managedIdentity", clientId: "id", endpoint, scope: "https://x.example/.default" },
    clock,
  );
  expect(await token.get()).toBe("t1");
  expect(service.requests[0]).toMatchObject({
    url: "/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fx.example&client_id=id",
    headers: { "x-identity-header": "h" },
  });
  clock.advance(3301);
  expect(await token.get()).toBe("t2");
});

test("on a virtual machine, it is Azure's metadata service that is asked, as the machine's own identity", () => {
  const scope = "https://x.example/.default";
  const credentials = { is: "managedIdentity", clientId: undefined, endpoint: { is: "machine" }, scope } as const;
  expect(toTokenRequest(credentials, clock.now())).toEqual({
    method: "GET",
    url: "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fx.example",
    headers: { metadata: "true", accept: "application/json" },
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
