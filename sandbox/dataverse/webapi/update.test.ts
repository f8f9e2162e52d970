import { administratorId } from "../organization/stock-ids";
import { personId } from "../organization/stock-people";
import { noRow, startDataverse, type Json, type StartedDataverse } from "./testing/start-dataverse";

describe("updating rows", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  beforeEach(() => {
    dataverse.clock = new Date("2025-06-18T13:30:00Z");
  });
  afterAll(() => dataverse.close());

  const read = async (path: string): Promise<Json> => (await dataverse.send("GET", path)).body;
  const patch = (path: string, body: unknown, headers?: Readonly<Record<string, string>>) =>
    dataverse.send("PATCH", path, body, headers);

  it("changes what is given and nothing else, and moves version and moment even when nothing changed", async () => {
    const id = await dataverse.create("new_parcels", { new_name: "A", new_line: 1 });
    const before = await read(`new_parcels(${id})`);
    dataverse.clock = new Date("2025-06-18T14:00:00Z");
    const reply = await patch(`new_parcels(${id})`, { new_name: "A" });
    expect([reply.status, reply.text, reply.id]).toEqual([204, "", id]);
    const after = await read(`new_parcels(${id})`);
    expect(after).toMatchObject({ new_line: 1, createdon: "2025-06-18T13:30:00Z", modifiedon: "2025-06-18T14:00:00Z" });
    expect(Number(after["versionnumber"])).toBeGreaterThan(Number(before["versionnumber"]));
  });

  it("answers with the row when that is preferred; $select counts, $expand does not", async () => {
    const id = await dataverse.create("new_parcels", { new_name: "A" });
    const reply = await patch(
      `new_parcels(${id})?$select=new_name&$expand=createdby`,
      { new_name: "B" },
      { Prefer: "return=representation" },
    );
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ new_name: "B", new_parcelid: id });
    expect(reply.body["createdby"]).toBeUndefined();
  });

  it("creates a row that is not there, with that id", async () => {
    const id = "bbbbbbbb-0000-4000-8000-000000000001";
    expect((await patch(`new_parcels(${id})`, { new_name: "upserted" })).id).toBe(id);
    expect(await read(`new_parcels(${id})?$select=new_name`)).toMatchObject({ new_name: "upserted" });
    const other = await patch(
      "new_parcels(bbbbbbbb-0000-4000-8000-000000000002)",
      {},
      { Prefer: "return=representation" },
    );
    expect(other.status).toBe(201);
  });

  it("moves the status reason with the state, and refuses one of another state", async () => {
    const id = await dataverse.create("new_parcels", { statuscode: 3 });
    expect((await patch(`new_parcels(${id})`, { statecode: 1 })).status).toBe(204);
    expect(await read(`new_parcels(${id})`)).toMatchObject({ statecode: 1, statuscode: 2 });
    const reply = await patch(`new_parcels(${id})`, { statuscode: 3 });
    expect([reply.status, reply.refusal]).toEqual([
      400,
      `0x80048408 3 is not a valid status code for state code new_parcelState.Inactive on new_parcel with Id ${id}.`,
    ]);
    expect((await patch(`new_parcels(${id})`, { statecode: 0, statuscode: 3 })).status).toBe(204);
  });

  it("empties a lookup in each of the three ways", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const bound = { "new_AccountId@odata.bind": `/accounts(${account})` };
    const id = await dataverse.create("new_parcels", bound);
    const holds = async () => (await read(`new_parcels(${id})`))["_new_accountid_value"];
    await patch(`new_parcels(${id})`, { "new_AccountId@odata.bind": null });
    expect(await holds()).toBeNull();
    await patch(`new_parcels(${id})`, bound);
    expect(await holds()).toBe(account);
    await patch(`new_parcels(${id})`, { new_AccountId: null });
    expect(await holds()).toBeNull();
    await patch(`new_parcels(${id})`, bound);
    expect((await dataverse.send("DELETE", `new_parcels(${id})/new_AccountId/$ref`)).status).toBe(204);
    expect(await holds()).toBeNull();
  });

  it("replaces one customer by another", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const contact = await dataverse.create("contacts", { lastname: "Glynn" });
    const id = await dataverse.create("opportunities", { "customerid_account@odata.bind": `/accounts(${account})` });
    await patch(`opportunities(${id})`, { "customerid_contact@odata.bind": `/contacts(${contact})` });
    const headers = { Prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.*"' };
    const row = (await dataverse.send("GET", `opportunities(${id})?$select=_customerid_value`, undefined, headers))
      .body;
    expect(row["_customerid_value"]).toBe(contact);
    expect(row["_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).toBe("contact");
  });

  it("has no deep update", async () => {
    const id = await dataverse.create("accounts", { name: "Contoso" });
    const nested = await patch(`accounts(${id})`, { primarycontactid: { lastname: "New" } });
    expect([nested.status, nested.refusal]).toEqual([400, expect.stringContaining("Deep updates are not supported")]);
    const list = await patch(`accounts(${id})`, { "new_account_parcels@odata.bind": [] });
    expect(list.status).toBe(400);
  });

  it("sets and empties one property", async () => {
    const id = await dataverse.create("accounts", { name: "Contoso" });
    expect((await dataverse.send("PUT", `accounts(${id})/telephone1`, { value: "123" })).status).toBe(204);
    expect((await read(`accounts(${id})/telephone1`))["value"]).toBe("123");
    expect((await dataverse.send("DELETE", `accounts(${id})/telephone1`)).status).toBe(204);
    expect((await dataverse.send("GET", `accounts(${id})/telephone1`)).status).toBe(204);
    expect((await dataverse.send("PUT", `accounts(${id})/telephone1`, { telephone1: "1" })).status).toBe(400);
    expect((await dataverse.send("PUT", `accounts(${noRow})/telephone1`, { value: "1" })).status).toBe(404);
    expect((await dataverse.send("PUT", `accounts(${id})/_primarycontactid_value`, { value: null })).status).toBe(400);
  });

  it("gives a row to another owner, and what belongs to it as the relationship says", async () => {
    const parent = await dataverse.create("new_parcels", { new_name: "parent" });
    const child = await dataverse.create("new_parcels", { "new_ParentId@odata.bind": `/new_parcels(${parent})` });
    const molly = personId("molly.clark");
    await patch(`new_parcels(${parent})`, { "ownerid@odata.bind": `/systemusers(${molly})` });
    expect((await read(`new_parcels(${parent})`))["_ownerid_value"]).toBe(molly);
    expect(await read(`new_parcels(${child})`)).toMatchObject({
      _ownerid_value: molly,
      _owninguser_value: molly,
      _createdby_value: administratorId,
    });
  });
});

describe("upserting by alternate key", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const read = async (path: string): Promise<Json> => (await dataverse.send("GET", path)).body;
  const patch = (path: string, body: unknown, headers?: Readonly<Record<string, string>>) =>
    dataverse.send("PATCH", path, body, headers);

  it("creates, then updates, and answers with the address it was given", async () => {
    const path = "new_parcels(new_number='N-1')";
    const created = await patch(path, { new_name: "first" });
    expect([created.status, created.headers.get("odata-entityid")]).toEqual([204, dataverse.root + path]);
    const updated = await patch("new_parcels(new_number='n-1')", { new_name: "second" });
    expect(updated.status).toBe(204);
    expect((await read("new_parcels?$filter=new_number eq 'N-1'"))["value"]).toMatchObject([{ new_name: "second" }]);
    const statuses = await Promise.all(
      ["N-1", "N-2"].map((key) => patch(`new_parcels(new_number='${key}')`, {}, { Prefer: "return=representation" })),
    );
    expect(statuses.map(({ status }) => status)).toEqual([200, 201]);
  });

  it("takes the body's key on create and drops it on update", async () => {
    await patch("new_parcels(new_number='url')", { new_number: "body" });
    expect((await read("new_parcels(new_number='body')"))["new_number"]).toBe("body");
    expect((await dataverse.send("GET", "new_parcels(new_number='url')")).status).toBe(404);
    await patch("new_parcels(new_number='body')", { new_number: "changed", new_name: "kept" });
    expect(await read("new_parcels(new_number='body')")).toMatchObject({ new_name: "kept" });
  });

  it("works with a lookup in the key, which must be there", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const path = `new_parcels(_new_accountid_value=${account},new_line=3)`;
    const reply = await patch(path, { new_name: "keyed" });
    expect([reply.status, reply.headers.get("odata-entityid")]).toEqual([204, dataverse.root + path]);
    expect(await read(path)).toMatchObject({ _new_accountid_value: account, new_line: 3, new_name: "keyed" });
    expect((await patch(`new_parcels(_new_accountid_value=${noRow},new_line=3)`, {})).status).toBe(404);
  });

  it("refuses a second row with the key, and lets rows without one be", async () => {
    await dataverse.create("new_parcels", { new_number: "once" });
    const reply = await dataverse.send("POST", "new_parcels", { new_number: "ONCE" });
    expect([reply.status, reply.refusal.slice(0, 10)]).toEqual([412, "0x80060892"]);
    expect(reply.refusal).toContain("The entity key new_parcel_number requires");
    const other = await dataverse.create("new_parcels", { new_number: "another" });
    expect((await patch(`new_parcels(${other})`, { new_number: "once" })).status).toBe(412);
    expect((await patch(`new_parcels(${other})`, { new_number: "another" })).status).toBe(204);
    await dataverse.create("new_parcels", {});
    await dataverse.create("new_parcels", {});
  });

  it("refuses names that are no key, and values that cannot stand in an address", async () => {
    const refusals = await Promise.all(
      ["new_parcels(new_name='x')", "new_parcels(new_line=1)", "new_parcels(new_number=5)", "new_parcels(x)"].map(
        (path) => patch(path, {}),
      ),
    );
    expect(refusals.map(({ status, refusal }) => `${status} ${refusal.slice(0, 10)}`)).toEqual(
      Array(4).fill("400 0x80060888"),
    );
    expect((await patch("new_parcels(new_number='a%26b')", {})).status).toBe(400);
    expect((await dataverse.send("DELETE", "new_parcels(new_number='nobody')")).refusal.slice(0, 10)).toBe(
      "0x80060891",
    );
  });
});
