import { aCustomer, anOrder } from "../testing/builders";
import { rowsOf, type Row } from "../testing/client";
import { eventually } from "../testing/eventually";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeEach(async () => {
  erp = await startErp();
});
afterEach(() => erp.stop());

const set = async (fault: Row): Promise<void> => {
  const answer = await erp.erp("POST", "faults", { fault });
  if (answer.status !== 200) throw new Error(answer.text);
};

const customersNamed = async (displayName: string): Promise<number> =>
  rowsOf(await erp.get(`customers?$filter=displayName eq '${displayName}'`)).length;

/** A fault for one request is taken away as soon as it strikes. */
const hasStruck = async (): Promise<boolean> => (await erp.erp("GET", "faults")).text === '{"fault":{"is":"none"}}';

/** Asks for a customer, and goes when the fault has struck the request. */
async function giveUp(displayName: string): Promise<void> {
  const leaving = new AbortController();
  const impatient = fetch(`${erp.url()}/v2.0/t/e/api/v2.0/companies(${erp.companyId})/customers`, {
    method: "POST",
    headers: { authorization: "Bearer t" },
    body: JSON.stringify({ displayName }),
    signal: leaving.signal,
  });
  const gone = expect(impatient).rejects.toThrow("aborted");
  await eventually("the fault has struck", hasStruck);
  leaving.abort();
  await gone;
}

describe("a fault", () => {
  it("down: cuts the connection before anything is carried out", async () => {
    await set({ is: "down", requests: 1 });

    await expect(erp.post("customers", { displayName: "Cut" })).rejects.toThrow("fetch failed");
    expect(await customersNamed("Cut")).toBe(0);
  });

  it("throttled: 429 without Retry-After", async () => {
    await set({ is: "throttled", requests: 1 });

    const { status, headers } = await erp.get("customers");

    expect([status, headers.get("retry-after")]).toEqual([429, null]);
  });

  it("busy: 503 with Retry-After", async () => {
    await set({ is: "busy", retryAfterSeconds: 30, requests: 1 });

    const { status, headers } = await erp.get("customers");

    expect([status, headers.get("retry-after")]).toEqual([503, "30"]);
  });

  it("answerLost: 504, and the request was carried out", async () => {
    await set({ is: "answerLost", requests: 1 });

    expect((await erp.post("customers", { displayName: "Lost" })).status).toBe(504);
    expect(await customersNamed("Lost")).toBe(1);
  });

  it("slow: the request is carried out, and a client that does not wait misses the answer", async () => {
    await set({ is: "slow", milliseconds: 600_000, requests: 1 });

    await giveUp("Late");
    expect(await customersNamed("Late")).toBe(1);
  });

  it("commitsLate: the request is carried out after the client has gone", async () => {
    await set({ is: "commitsLate", milliseconds: 3000, requests: 1, method: "POST" });

    await giveUp("Later");
    expect(await customersNamed("Later")).toBe(0);
    await eventually("the customer is there", async () => (await customersNamed("Later")) === 1);
  });

  it("strikes as many requests as it is told, of the method it is told", async () => {
    await set({ is: "throttled", requests: 2, method: "POST" });

    const statuses = [
      (await erp.get("customers")).status,
      (await erp.post("customers", { displayName: "A" })).status,
      (await erp.get("customers")).status,
      (await erp.post("customers", { displayName: "A" })).status,
      (await erp.post("customers", { displayName: "A" })).status,
    ];

    expect(statuses).toEqual([200, 429, 200, 429, 201]);
    expect((await erp.erp("GET", "faults")).body).toEqual({ fault: { is: "none" } });
  });

  it("lasts until it is taken away, and people never notice", async () => {
    const order = await anOrder(erp);
    await set({ is: "busy", retryAfterSeconds: 1 });

    expect([(await erp.get("customers")).status, (await erp.get("items")).status]).toEqual([503, 503]);
    expect((await erp.erp("POST", `orders/${String(order["id"])}/release`)).status).toBe(200);
    await set({ is: "none" });
    expect((await erp.get("customers")).status).toBe(200);
  });

  it("that does not exist is refused by name", async () => {
    const refused = await erp.erp("POST", "faults", { fault: { is: "tired" } });

    expect(refused.status).toBe(400);
    expect(refused.text).toContain("fault");
  });

  it("does not keep the server from stopping", async () => {
    await set({ is: "slow", milliseconds: 600_000, requests: 1 });
    const waiting = aCustomer(erp);
    const cut = expect(waiting).rejects.toThrow();
    await eventually("the fault has struck", hasStruck);

    await erp.restart();
    await cut;
  });
});
