import { lastFor, noServiceTime, serviceTimeOf } from "./service-time";

const times = { request: 60, row: 40, bulkRow: 10 };
const timeOf = (method: string, url: string, body = "") => serviceTimeOf(times, { method, url, body });
const target = (number: number) => ({
  "@odata.type": "Microsoft.Dynamics.CRM.accord_invoice",
  accord_number: `I${number}`,
});
const bulk = JSON.stringify({ Targets: [target(1), target(2), target(3)] });

describe("the service time of a request", () => {
  it("is that of a request alone when nothing is written", () => {
    expect(timeOf("GET", "/api/data/v9.2/accounts")).toBe(60);
  });

  it("is more for a row", () => {
    expect(timeOf("PATCH", "/api/data/v9.2/accounts(accountnumber='1')", "{}")).toBe(100);
  });

  it("is more for each row of a bulk message, and less for it than for a row alone", () => {
    expect(timeOf("POST", "/api/data/v9.2/accord_invoices/Microsoft.Dynamics.CRM.UpsertMultiple", bulk)).toBe(90);
  });

  it("adds up what a batch holds", () => {
    const batch = [
      "--batch",
      "Content-Type: application/http",
      "",
      "GET /api/data/v9.2/accounts HTTP/1.1",
      "",
      "--batch",
      "Content-Type: multipart/mixed; boundary=set",
      "",
      "--set",
      "Content-ID: 1",
      "",
      "POST /api/data/v9.2/accord_invoices/Microsoft.Dynamics.CRM.UpsertMultiple HTTP/1.1",
      "",
      bulk,
      "--set",
      "Content-ID: 2",
      "",
      "PATCH /api/data/v9.2/accounts(00000000-0000-0000-0000-000000000001) HTTP/1.1",
      "",
      "{}",
      "--set--",
      "--batch--",
    ].join("\r\n");
    expect(timeOf("POST", "/api/data/v9.2/$batch", batch)).toBe(60 + 3 * 10 + 40);
  });

  it("is nothing unless it is asked for", () => {
    expect(serviceTimeOf(noServiceTime, { method: "POST", url: "/api/data/v9.2/accounts", body: "{}" })).toBe(0);
  });
});

test("what has lasted long enough is not held back, and nothing is when the sandbox closes", async () => {
  const open = new AbortController();
  const begunAt = performance.now();
  await lastFor(20, begunAt, open.signal);
  // timers may fire a little early
  expect(performance.now() - begunAt).toBeGreaterThan(18);
  await lastFor(20, begunAt - 20, open.signal);
  open.abort();
  await lastFor(600_000, performance.now(), open.signal);
});
