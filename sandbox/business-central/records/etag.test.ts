import fc from "fast-check";
import { aCustomer } from "../testing/builders";
import { errorCodeOf, idOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

/** What one of two clients does with a customer both know. */
type Step =
  | { readonly is: "read"; readonly client: 0 | 1 }
  | { readonly is: "change"; readonly client: 0 | 1; readonly city: string }
  | { readonly is: "changeBlindly"; readonly city: string };

const client = fc.constantFrom<0 | 1>(0, 1);
const city = fc.constantFrom("Kiel", "Jena", "Ulm");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ is: fc.constant("read" as const), client }),
  fc.record({ is: fc.constant("change" as const), client, city }),
  fc.record({ is: fc.constant("changeBlindly" as const), city }),
);

/** Plays the steps against the server, and beside it against the plain rule: who knows the latest version may change it. */
async function play(steps: readonly Step[]): Promise<void> {
  const customer = await aCustomer(erp, { city: "Bonn" });
  const address = `customers(${idOf(customer)})`;
  const known = [customer["@odata.etag"], customer["@odata.etag"]];
  const seen = new Set([customer["@odata.etag"]]);
  let expected = { city: "Bonn", etag: customer["@odata.etag"] };

  const accept = (body: Row, newCity: string): void => {
    expect(body["city"]).toBe(newCity);
    expect(seen).not.toContain(body["@odata.etag"]);
    seen.add(body["@odata.etag"]);
    expected = { city: newCity, etag: body["@odata.etag"] };
  };
  for (const each of steps) {
    if (each.is === "read") {
      const { body } = await erp.get(address);
      expect([body["city"], body["@odata.etag"]]).toEqual([expected.city, expected.etag]);
      known[each.client] = body["@odata.etag"];
      continue;
    }
    const ifMatch = each.is === "changeBlindly" ? "*" : String(known[each.client]);
    const answer = await erp.patch(address, { city: each.city }, { "if-match": ifMatch });
    if (ifMatch !== "*" && ifMatch !== expected.etag) {
      expect([answer.status, errorCodeOf(answer)]).toEqual([409, "Request_EntityChanged"]);
      continue;
    }
    expect(answer.status).toBe(200);
    accept(answer.body, each.city);
    if (each.is === "change") known[each.client] = answer.body["@odata.etag"];
  }
}

describe("entity tags", () => {
  it("let exactly those change a record who know its latest version", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), play), { numRuns: 25 });
  });

  it("are asked for with 400 when they are missing or malformed", async () => {
    const address = `customers(${idOf(await aCustomer(erp))})`;
    const answers = [
      await erp.patch(address, { city: "Ulm" }, {}),
      await erp.patch(address, { city: "Ulm" }, { "if-match": "no-quotes" }),
      await erp.remove(address, {}),
    ];

    expect(answers.map((answer) => [answer.status, errorCodeOf(answer)])).toEqual(
      Array(3).fill([400, "BadRequest_InvalidToken"]),
    );
  });

  it("guard deleting, and come with single records as a header too", async () => {
    const customer = await aCustomer(erp);
    const address = `customers(${idOf(customer)})`;
    await erp.patch(address, { city: "Ulm" });

    const stale = await erp.remove(address, { "if-match": String(customer["@odata.etag"]) });
    expect([stale.status, errorCodeOf(stale)]).toEqual([409, "Request_EntityChanged"]);

    const { headers, body } = await erp.get(address);
    expect(headers.get("etag")).toBe(body["@odata.etag"]);
    expect((await erp.remove(address, { "if-match": String(headers.get("etag")) })).status).toBe(204);
  });
});
