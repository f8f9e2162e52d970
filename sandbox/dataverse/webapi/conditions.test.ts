import fc from "fast-check";
import { startDataverse, type StartedDataverse } from "./testing/start-dataverse";

/** What a client knows of a row's version when it sends a request. */
type Condition = "none" | "any" | "current" | "stale" | "absent" | "null";
type Method = "PATCH" | "GET" | "DELETE";

/** The table of documented outcomes: learn.microsoft.com, webapi/perform-conditional-operations. */
function expected(method: Method, condition: Condition, exists: boolean): { status: number; leaves: boolean } {
  if (method === "GET") {
    if (!exists) return { status: 404, leaves: false };
    return { status: condition === "current" ? 304 : 200, leaves: true };
  }
  if (method === "DELETE") {
    if (!exists) return { status: 404, leaves: false };
    return condition === "stale" ? { status: 412, leaves: true } : { status: 204, leaves: false };
  }
  if (!exists) {
    const mustExist = condition === "any" || condition === "current" || condition === "stale";
    return mustExist ? { status: 404, leaves: false } : { status: 204, leaves: true };
  }
  return { status: condition === "stale" || condition === "absent" ? 412 : 204, leaves: true };
}

function headersOf(method: Method, condition: Condition, current: string, stale: string): Record<string, string> {
  const versioned = method === "GET" ? "If-None-Match" : "If-Match";
  switch (condition) {
    case "none":
      return {};
    case "null":
      return { "If-None-Match": "null" };
    case "any":
      return method === "GET" ? {} : { "If-Match": "*" };
    case "absent":
      return method === "PATCH" ? { "If-None-Match": "*" } : {};
    case "current":
      return { [versioned]: current };
    case "stale":
      return { [versioned]: stale };
  }
}

describe("conditional requests", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  it("end as documented, whatever came before", async () => {
    const row = "new_parcels(cccccccc-0000-4000-8000-000000000001)";
    const step = fc.record({
      method: fc.constantFrom<Method>("PATCH", "GET", "DELETE"),
      condition: fc.constantFrom<Condition>("none", "any", "current", "stale", "absent", "null"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await dataverse.send("DELETE", row);
        let exists = false;
        let etag = 'W/"1"';
        for (const { method, condition } of steps) {
          const outcome = expected(method, condition, exists);
          const headers = headersOf(method, condition, etag, 'W/"2"');
          const reply = await dataverse.send(method, row, method === "PATCH" ? { new_name: "x" } : undefined, headers);
          expect({ method, condition, exists, status: reply.status }).toEqual({
            method,
            condition,
            exists,
            status: outcome.status,
          });
          exists = outcome.leaves;
          if (exists) etag = (await dataverse.send("GET", row)).headers.get("etag") ?? "";
        }
      }),
      { numRuns: 40 },
    );
  });

  it("name the code of a stale version, of a row that must not be there, and of an etag that is none", async () => {
    const id = await dataverse.create("new_parcels", {});
    const path = `new_parcels(${id})`;
    const refusal = async (headers: Record<string, string>) =>
      (await dataverse.send("PATCH", path, {}, headers)).refusal;
    expect(await refusal({ "If-Match": 'W/"5"' })).toBe(
      "0x80060882 The version of the existing record doesn't match the RowVersion property provided.",
    );
    expect(await refusal({ "If-None-Match": "*" })).toBe(
      "0x80040237 A record with matching key values already exists.",
    );
    expect(await refusal({ "If-Match": "five" })).toContain("0x80060888 The If-Match header 'five' is not an etag");
  });

  it("do not hide a row behind 304 when rows are expanded or annotations are asked for", async () => {
    const id = await dataverse.create("new_parcels", {});
    const etag = (await dataverse.send("GET", `new_parcels(${id})`)).headers.get("etag") ?? "";
    const status = async (query: string, headers: Record<string, string> = {}) =>
      (await dataverse.send("GET", `new_parcels(${id})${query}`, undefined, { "If-None-Match": etag, ...headers }))
        .status;
    expect(await status("")).toBe(304);
    expect(await status("?$select=new_name")).toBe(304);
    expect(await status("?$expand=createdby($select=fullname)")).toBe(200);
    expect(await status("", { Prefer: 'odata.include-annotations="*"' })).toBe(200);
  });

  it("hold for single properties too", async () => {
    const id = await dataverse.create("new_parcels", {});
    const path = `new_parcels(${id})/new_name`;
    expect((await dataverse.send("PUT", path, { value: "x" }, { "If-Match": 'W/"5"' })).status).toBe(412);
    expect((await dataverse.send("DELETE", path, undefined, { "If-Match": 'W/"5"' })).status).toBe(412);
  });
});
