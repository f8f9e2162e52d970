import { startDataverse, type Json, type StartedDataverse } from "./testing/start-dataverse";

describe("the values of a row", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const stored = async (row: Json, headers?: Readonly<Record<string, string>>): Promise<Json> => {
    const id = await dataverse.create("new_parcels", row, headers);
    return (await dataverse.send("GET", `new_parcels(${id})?$select=${Object.keys(row).join(",")}`)).body;
  };

  it.each<[Json, Json]>([
    [{ new_name: "" }, { new_name: null }],
    [{ new_name: "x".repeat(100) }, { new_name: "x".repeat(100) }],
    [{ new_line: 100 }, { new_line: 100 }],
    [{ new_line: "7" }, { new_line: 7 }],
    [{ new_weight: 1.23456 }, { new_weight: 1.235 }],
    [{ new_weight: -1.2345 }, { new_weight: -1.235 }],
    [{ new_ratio: 0.33336 }, { new_ratio: 0.3334 }],
    [{ new_price: 19.99 }, { new_price: 19.99 }],
    [{ new_price: 0.12345 }, { new_price: 0.1235 }],
    [{ new_fragile: false }, { new_fragile: false }],
    [{ new_size: 2 }, { new_size: 2 }],
    [{ new_size: null }, { new_size: null }],
    [{ new_tags: "3, 1,3" }, { new_tags: "1,3" }],
    [{ new_tags: "" }, { new_tags: null }],
    [{ new_day: "2024-02-29" }, { new_day: "2024-02-29" }],
    [{ new_at: "2024-02-29T23:30:15.999+02:00" }, { new_at: "2024-02-29T21:30:15Z" }],
    [{ new_at: "2024-02-29" }, { new_at: "2024-02-29T00:00:00Z" }],
  ])("are stored as Dataverse does: %j", async (given, kept) => {
    expect(await stored(given)).toMatchObject(kept);
  });

  it.each<[Json, string]>([
    [
      { new_name: "x".repeat(101) },
      "0x80044331 A validation error occurred.  The length of the 'new_name' attribute of the 'new_parcel' entity exceeded the maximum allowed length of '100'.",
    ],
    [{ new_line: 101 }, "0x8004432F A validation error occurred.  The value 101 of 'new_line'"],
    [{ new_line: -1 }, "0x8004432F"],
    [{ new_weight: 1000.001 }, "0x80044330 A validation error occurred.  The value 1000.001 of 'new_weight'"],
    [{ new_price: -1 }, "0x80044330"],
    [
      { new_size: 99 },
      "0x8004431A A validation error occurred.  The value 99 of 'new_size' on record of type 'new_parcel' is outside the valid range. Accepted Values: 1,2",
    ],
    [{ new_tags: "1,9" }, "0x8004431A A validation error occurred.  The value 9 of 'new_tags'"],
    [{ statecode: 0, statuscode: 2 }, "0x80048408 2 is not a valid status code for state code new_parcelState.Active"],
    [{ statuscode: 77 }, "0x8004431A"],
  ])("are refused with the documented code when a column cannot hold them: %j", async (row, refusal) => {
    const reply = await dataverse.send("POST", "new_parcels", row);
    expect(reply.status).toBe(400);
    expect(reply.refusal).toContain(refusal);
  });

  it.each<[Json, string]>([
    [{ new_name: 5 }, "Cannot convert the literal '5' to the expected type 'Edm.String'"],
    [{ new_line: "x" }, "Cannot convert the literal 'x' to the expected type 'Edm.Int32'"],
    [{ new_line: 1.5 }, "Cannot convert the literal '1.5' to the expected type 'Edm.Int32'"],
    [{ new_line: true }, "Cannot convert the literal 'true' to the expected type 'Edm.Int32'"],
    [{ new_line: 3000000000 }, "Cannot convert the literal '3000000000' to the expected type 'Edm.Int32'"],
    [{ new_weight: "1.5" }, "conflict between input format string/number and parameter 'IEEE754Compatible'"],
    [{ new_weight: true }, "Cannot convert the literal 'true' to the expected type 'Edm.Decimal'"],
    [{ new_fragile: "perhaps" }, "Cannot convert the literal 'perhaps' to the expected type 'Edm.Boolean'"],
    [{ new_fragile: 1 }, "Cannot convert the literal '1' to the expected type 'Edm.Boolean'"],
    [{ new_day: "2024-02-30" }, "Cannot convert the literal '2024-02-30' to the expected type 'Edm.Date'"],
    [{ new_day: "2024-02-29T00:00:00Z" }, "to the expected type 'Edm.Date'"],
    [{ new_at: "yesterday" }, "Cannot convert the literal 'yesterday' to the expected type 'Edm.DateTimeOffset'"],
    [{ new_at: "2024-13-01T00:00:00Z" }, "to the expected type 'Edm.DateTimeOffset'"],
    [{ new_parcelid: "x" }, "Cannot convert the literal 'x' to the expected type 'Edm.Guid'"],
    [{ new_tags: 1 }, "Cannot convert the literal '1' to the expected type 'Edm.String'"],
  ])("are refused with 0x80048d19 when their JSON type is another: %j", async (row, reason) => {
    const reply = await dataverse.send("POST", "new_parcels", row);
    expect([reply.status, reply.refusal.slice(0, 10)]).toEqual([400, "0x80048d19"]);
    expect(reply.refusal).toContain(reason);
  });

  it("may give decimals as strings when the content type says so, and only then", async () => {
    const headers = { "Content-Type": "application/json; IEEE754Compatible=true" };
    expect(await stored({ new_weight: "1.5" }, headers)).toMatchObject({ new_weight: 1.5 });
    const reply = await dataverse.send("POST", "new_parcels", { new_weight: 1.5 }, headers);
    expect(reply.status).toBe(400);
  });

  it("are missed where the platform cannot do without them", async () => {
    const reply = await dataverse.send("POST", "opportunityproducts", { quantity: 1 });
    expect([reply.status, reply.refusal]).toEqual([
      400,
      "0x80040200 The required field 'opportunityid' of the 'opportunityproduct' entity is missing.",
    ]);
  });

  it("of money are given in the organisation's currency too", async () => {
    const dollar = (await dataverse.send("GET", "transactioncurrencies?$filter=isocurrencycode eq 'USD'")).body;
    const [currency] = dollar["value"] as readonly Json[];
    const id = await dataverse.create("new_parcels", {
      new_price: 100,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(currency?.["transactioncurrencyid"])})`,
    });
    const row = (await dataverse.send("GET", `new_parcels(${id})`)).body;
    const rate = Number(currency?.["exchangerate"]);
    expect(row["exchangerate"]).toBe(rate);
    expect(row["new_price_base"]).toBeCloseTo(100 / rate, 4);
    await dataverse.send("PATCH", `new_parcels(${id})`, { new_price: 200 });
    const changed = (await dataverse.send("GET", `new_parcels(${id})?$select=new_price_base`)).body;
    expect(changed["new_price_base"]).toBeCloseTo(200 / rate, 4);
  });
});
