import { noRow, startDataverse, type Json, type StartedDataverse } from "../../webapi/testing/start-dataverse";

describe("bulk messages", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const type = "Microsoft.Dynamics.CRM.new_parcel";
  const call = (message: string, targets: readonly Json[]) =>
    dataverse.send("POST", `new_parcels/Microsoft.Dynamics.CRM.${message}`, { Targets: targets });
  const typed = (...rows: readonly Json[]): readonly Json[] => rows.map((row) => ({ "@odata.type": type, ...row }));
  const names = async (prefix: string): Promise<readonly unknown[]> => {
    const path = `new_parcels?$select=new_name&$filter=startswith(new_name,'${prefix}')&$orderby=new_name`;
    const rows = (await dataverse.send("GET", path)).body["value"] as readonly Json[];
    return rows.map((row) => row["new_name"]);
  };

  it("create rows in the order of the targets, all or none", async () => {
    const reply = await call("CreateMultiple", typed({ new_name: "c1" }, { new_name: "c2" }));
    expect(reply.status).toBe(200);
    expect(reply.body["@odata.context"]).toBe(
      `${dataverse.root}$metadata#Microsoft.Dynamics.CRM.CreateMultipleResponse`,
    );
    const ids = reply.body["Ids"] as readonly string[];
    expect(ids).toHaveLength(2);
    const second = (await dataverse.send("GET", `new_parcels(${ids[1] ?? ""})?$select=new_name`)).body;
    expect(second["new_name"]).toBe("c2");
    const refused = await call("CreateMultiple", typed({ new_name: "c3" }, { new_weight: 5000 }));
    expect([refused.status, refused.refusal.slice(0, 10)]).toEqual([400, "0x80044330"]);
    expect(await names("c")).toEqual(["c1", "c2"]);
  });

  it("update rows by key, all or none", async () => {
    const ids = await Promise.all(["u1", "u2"].map((new_name) => dataverse.create("new_parcels", { new_name })));
    const changes = ids.map((new_parcelid, index) => ({ new_parcelid, new_name: `u${index + 3}` }));
    expect((await call("UpdateMultiple", typed(...changes))).status).toBe(204);
    expect(await names("u")).toEqual(["u3", "u4"]);
    const missing = await call(
      "UpdateMultiple",
      typed({ new_parcelid: ids[0], new_name: "u9" }, { new_parcelid: noRow }),
    );
    expect(missing.status).toBe(404);
    expect(await names("u")).toEqual(["u3", "u4"]);
  });

  it("upsert rows by alternate key in @odata.id or by primary key", async () => {
    const targets = typed(
      { "@odata.id": "new_parcels(new_number='m-1')", new_name: "m1" },
      { "@odata.id": `${dataverse.root}new_parcels(new_number='m-2')`, new_name: "m2" },
      { new_parcelid: "dddddddd-0000-4000-8000-000000000001", new_name: "m3" },
    );
    expect((await call("UpsertMultiple", targets)).status).toBe(204);
    expect(await names("m")).toEqual(["m1", "m2", "m3"]);
    await call("UpsertMultiple", typed({ "@odata.id": "new_parcels(new_number='M-1')", new_name: "m1 again" }));
    expect(await names("m")).toEqual(["m1 again", "m2", "m3"]);
    const row = (await dataverse.send("GET", "new_parcels(new_number='m-2')")).body;
    expect(row["new_number"]).toBe("m-2");
  });

  it("refuse the key's column in the body of a row that is created through it", async () => {
    const target = { "@odata.id": "new_parcels(new_number='r-1')", new_number: "r-1" };
    const reply = await call("UpsertMultiple", typed(target));
    expect([reply.status, reply.refusal.slice(0, 10)]).toEqual([400, "0x80040216"]);
    await call("UpsertMultiple", typed({ "@odata.id": "new_parcels(new_number='r-1')" }));
    expect((await call("UpsertMultiple", typed(target))).status).toBe(204);
  });

  it("insist on targets that name their type and their row", async () => {
    const statuses = await Promise.all([
      call("CreateMultiple", [{ new_name: "untyped" }]),
      call("CreateMultiple", [{ "@odata.type": "Microsoft.Dynamics.CRM.account", name: "x" }]),
      call("CreateMultiple", []),
      call("UpdateMultiple", typed({ new_name: "keyless" })),
      dataverse.send("POST", "new_parcels/Microsoft.Dynamics.CRM.CreateMultiple", {}),
      dataverse.send("POST", "new_parcels/Microsoft.Dynamics.CRM.CreateMultiple", { Targets: "x" }),
      call("CreateMultiple", [{ "@odata.type": `#${type}`, new_name: "hash is fine" }]),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 200]);
  });

  it("of deletion are not there for standard tables", async () => {
    const reply = await call("DeleteMultiple", typed({ new_parcelid: noRow }));
    expect([reply.status, reply.refusal]).toEqual([
      501,
      expect.stringContaining("DeleteMultiple has not yet been implemented."),
    ]);
  });

  it("are actions: asking for them by GET is refused", async () => {
    expect((await dataverse.send("GET", "new_parcels/Microsoft.Dynamics.CRM.CreateMultiple")).status).toBe(405);
  });

  it("leave a count of every row", async () => {
    const reply = await dataverse.send("GET", "RetrieveTotalRecordCount(EntityNames=['new_parcel','account'])");
    expect(reply.body).toMatchObject({
      EntityRecordCountCollection: { Count: 2, Keys: ["new_parcel", "account"], Values: [expect.any(Number), 0] },
    });
    expect((await dataverse.send("GET", "RetrieveTotalRecordCount(EntityNames=@p)?@p=['nothing']")).status).toBe(400);
    expect((await dataverse.send("GET", "RetrieveTotalRecordCount")).status).toBe(400);
  });
});
