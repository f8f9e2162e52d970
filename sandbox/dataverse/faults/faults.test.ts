import { startDataverse, type StartedDataverse } from "../webapi/testing/start-dataverse";

describe("faults", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const set = (fault: object) => dataverse.send("POST", `${dataverse.origin}/sandbox/faults`, { fault });
  const create = (new_number: string) => dataverse.send("POST", "new_parcels", { new_number });
  /** A fault for one request is taken away as soon as it strikes. */
  const hasStruck = async () =>
    (await dataverse.send("GET", `${dataverse.origin}/sandbox/faults`)).text === '{"fault":{"is":"none"}}';
  const isThere = async (number: string) =>
    (await dataverse.send("GET", `new_parcels(new_number='${number}')`)).status === 200;

  it("throttle with each code and say when to come again", async () => {
    for (const code of ["0x80072322", "0x80072321", "0x80072326"]) {
      expect((await set({ is: "throttled", code, retryAfterSeconds: 7, requests: 1 })).status).toBe(200);
      const reply = await dataverse.send("GET", "WhoAmI");
      expect([reply.status, reply.refusal.slice(0, 10), reply.headers.get("retry-after")]).toEqual([429, code, "7"]);
    }
    expect((await dataverse.send("GET", "WhoAmI")).status).toBe(200);
  });

  it("make the service unavailable for a number of requests, nothing carried out", async () => {
    await set({ is: "unavailable", requests: 2 });
    expect([(await create("u")).status, (await create("u")).status]).toEqual([503, 503]);
    expect(await isThere("u")).toBe(false);
  });

  it("cut the connection before or after the request is carried out", async () => {
    await set({ is: "dropped", requests: 1 });
    await expect(create("before")).rejects.toThrow("fetch failed");
    await set({ is: "droppedAfter", requests: 1 });
    await expect(create("after")).rejects.toThrow("fetch failed");
    expect([await isThere("before"), await isThere("after")]).toEqual([false, true]);
  });

  it("hold answers back until the client gives up; the request is carried out all the same", async () => {
    await set({ is: "slow", milliseconds: 600_000, requests: 1 });
    const leaving = new AbortController();
    const given = fetch(`${dataverse.root}new_parcels`, {
      method: "POST",
      headers: { Authorization: "Bearer x", "Content-Type": "application/json" },
      body: JSON.stringify({ new_number: "slow" }),
      signal: leaving.signal,
    });
    const gone = expect(given).rejects.toThrow("aborted");
    while (!(await hasStruck())) await new Promise((resolve) => setTimeout(resolve, 20));
    leaving.abort();
    await gone;
    expect(await isThere("slow")).toBe(true);
  });

  it("last until they are taken away, strike nothing but the Web API, and can be read", async () => {
    await set({ is: "unavailable" });
    expect((await dataverse.send("GET", "WhoAmI")).status).toBe(503);
    const shown = await dataverse.send("GET", `${dataverse.origin}/sandbox/faults`);
    expect(shown.body).toEqual({ fault: { is: "unavailable" } });
    await set({ is: "none" });
    expect((await dataverse.send("GET", "WhoAmI")).status).toBe(200);
  });

  it("are refused when there are none of that name", async () => {
    const reply = await set({ is: "asleep" });
    expect([reply.status, String(reply.body["error"])]).toEqual([400, expect.stringContaining("fault")]);
  });
});
