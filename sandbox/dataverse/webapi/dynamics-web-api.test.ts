import { DynamicsWebApi } from "dynamics-web-api";
import { noRow, startDataverse, type StartedDataverse } from "./testing/start-dataverse";

/** What these tests look at in an answer. */
interface Parcel {
  readonly new_parcelid: string;
  readonly new_name: string | null;
  readonly new_number: string | null;
  readonly oDataContext: string;
  readonly "@odata.etag": string;
  readonly new_size_Formatted?: string;
}

describe("the client dynamics-web-api", () => {
  let dataverse: StartedDataverse;
  let client: DynamicsWebApi;
  beforeAll(async () => {
    dataverse = await startDataverse();
    client = new DynamicsWebApi({
      serverUrl: dataverse.origin,
      dataApi: { version: "9.2" },
      onTokenRefresh: () => Promise.resolve("any"),
    });
  });
  afterAll(() => dataverse.close());

  const collection = "new_parcels";

  it("creates, reads, updates and deletes", async () => {
    const created = await client.create<object, Parcel>({
      collection,
      data: { new_name: "A", new_size: 2 },
      returnRepresentation: true,
      select: ["new_name"],
    });
    expect(created.new_name).toBe("A");
    const key = created.new_parcelid;
    const read = await client.retrieve<Parcel>({
      collection,
      key,
      select: ["new_name", "new_size"],
      includeAnnotations: "*",
    });
    expect(read.new_size_Formatted).toBe("Large");
    await client.update({ collection, key, data: { new_name: "B" }, ifmatch: read["@odata.etag"] });
    await client.updateSingleProperty({ collection, key, fieldValuePair: { new_number: "D-1" } });
    const again = await client.retrieve<Parcel>({ collection, key: "new_number='D-1'", select: ["new_name"] });
    expect(again.new_name).toBe("B");
    expect(await client.update({ collection, key, data: {}, ifmatch: read["@odata.etag"] })).toBe(false);
    await client.deleteRecord({ collection, key });
    await expect(client.retrieve({ collection, key })).rejects.toMatchObject({ status: 404, code: "0x80040217" });
  });

  it("upserts by alternate key, with and without the row being there", async () => {
    await client.upsert({ collection, key: "new_number='U-1'", data: { new_name: "first" } });
    await client.upsert({ collection, key: "new_number='U-1'", data: { new_name: "second" } });
    const refused = await client.upsert({ collection, key: "new_number='U-1'", data: {}, ifnonematch: "*" });
    expect(refused).toBeNull();
    const missing = await client.upsert({ collection, key: "new_number='U-2'", data: {}, ifmatch: "*" });
    expect(missing).toBeNull();
    const rows = await client.retrieveMultiple<Parcel>({ collection, filter: "startswith(new_number,'U-')" });
    expect(rows.value.map((row) => row.new_name)).toEqual(["second"]);
  });

  it("relates and unrelates rows", async () => {
    const parcel = await client.create<object, string>({ collection, data: { new_name: "related" } });
    const contact = await client.create<object, string>({ collection: "contacts", data: { lastname: "Glynn" } });
    const account = await client.create<object, string>({ collection: "accounts", data: { name: "Contoso" } });
    await client.associate({
      collection,
      primaryKey: parcel,
      relationshipName: "new_parcel_contacts",
      relatedCollection: "contacts",
      relatedKey: contact,
    });
    await client.associateSingleValued({
      collection,
      primaryKey: parcel,
      navigationProperty: "new_AccountId",
      relatedCollection: "accounts",
      relatedKey: account,
    });
    const expand = [
      { property: "new_parcel_contacts", select: ["lastname"] },
      { property: "new_AccountId", select: ["name"] },
    ];
    const row = await client.retrieve<Record<string, unknown>>({
      collection,
      key: parcel,
      select: ["new_name"],
      expand,
    });
    expect(row).toMatchObject({ new_parcel_contacts: [{ lastname: "Glynn" }], new_AccountId: { name: "Contoso" } });
    await client.disassociate({
      collection,
      primaryKey: parcel,
      relationshipName: "new_parcel_contacts",
      relatedKey: contact,
    });
    await client.disassociateSingleValued({ collection, primaryKey: parcel, navigationProperty: "new_AccountId" });
    const bare = await client.retrieve<Record<string, unknown>>({
      collection,
      key: parcel,
      select: ["new_name"],
      expand,
    });
    expect(bare).toMatchObject({ new_parcel_contacts: [], new_AccountId: null });
  });

  it("sends batches, with references between operations", async () => {
    client.startBatch();
    void client.create({ collection: "accounts", data: { name: "Batched" }, contentId: "1" });
    void client.create({ collection, data: { new_number: "B-1", "new_AccountId@odata.bind": "$1" }, contentId: "2" });
    void client.update({ collection: "$2", data: { new_name: "batched" } });
    void client.retrieveMultiple({
      collection,
      select: ["new_name"],
      filter: "new_number eq 'B-1'",
      inChangeSet: false,
    });
    void client.count({ collection: "accounts", inChangeSet: false });
    const answers = await client.executeBatch();
    expect(answers[0]).toMatch(/^[0-9A-F-]{36}$/i);
    expect(answers[3]).toMatchObject({ value: [{ new_name: "batched" }] });
    expect(answers[4]).toBe(2);
  });

  it("hears of the failing operation of a batch, and of all of them when it goes on", async () => {
    client.startBatch();
    void client.create({ collection, data: { new_name: "undone" } });
    void client.create({ collection, data: { new_weight: 5000 } });
    const failures: unknown = await client.executeBatch().catch((error: unknown) => error);
    expect(failures).toMatchObject([{ status: 400, error: { code: "0x80044330" } }]);
    client.startBatch();
    void client.retrieve({ collection, key: noRow, inChangeSet: false });
    void client.create({ collection, data: { new_name: "done" }, inChangeSet: false });
    const answers = await client.executeBatch({ continueOnError: true });
    expect(answers).toMatchObject([{ status: 404 }, expect.stringMatching(/^[0-9a-f-]{36}$/i)]);
    const rows = await client.retrieveMultiple<Parcel>({
      collection,
      filter: "new_name eq 'undone' or new_name eq 'done'",
    });
    expect(rows.value.map((row) => row.new_name)).toEqual(["done"]);
  });

  it("calls functions and actions, bound or not, on behalf of others", async () => {
    const who = await client.callFunction<{ UserId: string }>({ name: "WhoAmI" });
    const count = await client.callFunction<{ EntityRecordCountCollection: { Count: number } }>({
      name: "RetrieveTotalRecordCount",
      parameters: { EntityNames: ["account"] },
    });
    expect(count.EntityRecordCountCollection.Count).toBe(1);
    const created = await client.callAction<{ Ids: string[] }>({
      collection,
      actionName: "Microsoft.Dynamics.CRM.CreateMultiple",
      action: { Targets: [{ "@odata.type": "Microsoft.Dynamics.CRM.new_parcel", new_name: "by action" }] },
    });
    expect(created.Ids).toHaveLength(1);
    const impersonate = dataverse.as("molly.clark")["MSCRMCallerID"] ?? "";
    const molly = await client.callFunction<{ UserId: string }>({ name: "WhoAmI", impersonate });
    expect([molly.UserId, molly.UserId === who.UserId]).toEqual([impersonate, false]);
  });

  it("follows pages and changes", async () => {
    for (let number = 0; number < 5; number += 1) {
      await client.create({ collection: "tasks", data: { subject: `task ${number}` } });
    }
    const all = await client.retrieveAll<{ subject: string }>({
      collection: "tasks",
      select: ["subject"],
      orderBy: ["subject"],
      maxPageSize: 2,
    });
    expect(all.value.map((task) => task.subject)).toEqual([0, 1, 2, 3, 4].map((number) => `task ${number}`));
    const first = await client.retrieveMultiple<Parcel>({ collection, select: ["new_name"], trackChanges: true });
    const deltaToken = new URL(first.oDataDeltaLink ?? "").searchParams.get("$deltatoken") ?? "";
    await client.create({ collection, data: { new_name: "new since" } });
    const changes = await client.retrieveMultiple<Parcel>({
      collection,
      select: ["new_name"],
      queryParams: [`$deltatoken=${deltaToken}`],
    });
    expect(changes.value.map((row) => row.new_name)).toEqual(["new since"]);
  });

  it("asks with FetchXML page by page", async () => {
    const fetchXml = `<fetch count="2"><entity name="task"><attribute name="subject"/><order attribute="subject"/></entity></fetch>`;
    const rows = await client.fetchAll<{ subject: string }>({ collection: "tasks", fetchXml, includeAnnotations: "*" });
    expect(rows.value).toHaveLength(5);
  });
});
