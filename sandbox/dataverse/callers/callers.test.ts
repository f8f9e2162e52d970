import { administratorId } from "../organization/stock-ids";
import { personId } from "../organization/stock-people";
import { noRow, startDataverse, type Json, type StartedDataverse } from "../webapi/testing/start-dataverse";
import { isSameOrigin } from "./sign-in-cookie";

describe("who is calling", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const molly = personId("molly.clark");
  const request = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) =>
    dataverse.send(method, dataverse.origin + path, body, headers);
  const whoAmI = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${dataverse.root}WhoAmI`, { headers });
    const body = (await response.json()) as Json;
    return response.ok ? body["UserId"] : response.status;
  };

  it("is asked of everybody: without a token the answer is 401 and says where to sign in", async () => {
    const response = await fetch(`${dataverse.root}WhoAmI`);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer authorization_uri=http/);
    await response.text();
    expect(await whoAmI({ Authorization: "Bearer " })).toBe(401);
    expect(await whoAmI({ Authorization: "Basic abc" })).toBe(401);
  });

  it("is the administrator for any token, or whom it was mapped to", async () => {
    expect(await whoAmI({ Authorization: "Bearer anything" })).toBe(administratorId);
    expect((await request("POST", "/sandbox/tokens", { token: "t1", userId: molly.toUpperCase() })).status).toBe(204);
    expect(await whoAmI({ Authorization: "bearer t1" })).toBe(molly);
    const stranger = await request("POST", "/sandbox/tokens", { token: "t2", userId: noRow });
    expect([stranger.status, stranger.body["error"]]).toEqual([400, expect.stringContaining(`no user ${noRow}`)]);
    expect((await request("POST", "/sandbox/tokens", { tokn: "t2" })).status).toBe(400);
  });

  it("may be an application with client credentials, for an hour", async () => {
    const application = { clientId: "AAAAAAAA-1111-4111-8111-111111111111", clientSecret: "s3cret", userId: molly };
    expect((await request("POST", "/sandbox/applications", application)).status).toBe(204);
    const ask = async (fields: Record<string, string>) => {
      const response = await fetch(`${dataverse.origin}/contoso.example/oauth2/v2.0/token`, {
        method: "POST",
        body: new URLSearchParams(fields),
      });
      return { status: response.status, body: (await response.json()) as Json };
    };
    const credentials = { grant_type: "client_credentials", client_id: application.clientId.toLowerCase() };
    const granted = await ask({ ...credentials, client_secret: "s3cret", scope: `${dataverse.origin}/.default` });
    expect(granted.body).toMatchObject({ token_type: "Bearer", expires_in: 3599 });
    const header = { Authorization: `Bearer ${String(granted.body["access_token"])}` };
    expect(await whoAmI(header)).toBe(molly);

    expect(await ask({ ...credentials, client_secret: "wrong" })).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
    expect(await ask({ ...credentials, client_id: "nobody" })).toMatchObject({
      status: 400,
      body: { error: "unauthorized_client" },
    });
    expect(await ask({ ...credentials, grant_type: "password" })).toMatchObject({ status: 400 });

    const before = dataverse.clock;
    dataverse.clock = new Date(before.getTime() + 3_600_000);
    expect(await whoAmI(header)).toBe(401);
    dataverse.clock = before;
    expect(await whoAmI({ Authorization: "Bearer sandbox-application.invented" })).toBe(401);
  });

  it("may be the page, signed in as somebody, from the page itself only", async () => {
    const users = (await (await fetch(`${dataverse.origin}/sandbox/users`)).json()) as readonly Json[];
    expect(users).toContainEqual({ userId: molly, fullName: "Molly Clark", title: "seller" });
    expect(users.map((user) => user["fullName"])).not.toContain("SYSTEM");

    const session = await fetch(`${dataverse.origin}/sandbox/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ userId: molly }),
    });
    expect(await session.json()).toEqual({ userId: molly, fullName: "Molly Clark", title: "seller" });
    const [cookie = ""] = session.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const Cookie = cookie.split(";")[0] ?? "";

    expect(await whoAmI({ Cookie })).toBe(molly);
    expect(await whoAmI({ Cookie, Origin: dataverse.origin })).toBe(molly);
    expect(await whoAmI({ Cookie, Origin: "http://evil.example" })).toBe(401);
    expect(await whoAmI({ Cookie, Authorization: "Bearer x" })).toBe(administratorId);
    const known = await fetch(`${dataverse.origin}/sandbox/session`, { headers: { Cookie } });
    expect(await known.json()).toMatchObject({ fullName: "Molly Clark" });
    const nobody = await fetch(`${dataverse.origin}/sandbox/session`);
    expect(await nobody.json()).toEqual({ userId: null });
  });

  it("keeps pages of somebody else away from the switches", async () => {
    const body = { fault: { is: "unavailable" } };
    const foreign = await request("POST", "/sandbox/faults", body, { Origin: "http://evil.example" });
    expect(foreign.status).toBe(403);
    expect((await request("GET", "/sandbox/faults")).body).toEqual({ fault: { is: "none" } });
  });

  it("believes what browsers say of where a request comes from", () => {
    const host = "127.0.0.1:5365";
    expect(isSameOrigin({ host })).toBe(true);
    expect(isSameOrigin({ host, "sec-fetch-site": "same-origin", origin: `http://${host}` })).toBe(true);
    expect(isSameOrigin({ host, "sec-fetch-site": "none" })).toBe(true);
    expect(isSameOrigin({ host, "sec-fetch-site": "cross-site" })).toBe(false);
    expect(isSameOrigin({ host, "sec-fetch-site": "same-site" })).toBe(false);
    expect(isSameOrigin({ host, origin: "null" })).toBe(false);
    expect(isSameOrigin({ host, origin: "http://127.0.0.1:9999" })).toBe(false);
  });
});
