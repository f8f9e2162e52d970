import { administratorId, euroId, organizationId } from "../organization/stock-ids";
import { personId, salesBusinessUnitId } from "../organization/stock-people";
import { noRow, startDataverse, type Json, type StartedDataverse } from "./testing/start-dataverse";

describe("creating rows", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const read = async (path: string): Promise<Json> => (await dataverse.send("GET", path)).body;
  const post = (path: string, body: unknown, headers?: Readonly<Record<string, string>>) =>
    dataverse.send("POST", path, body, headers);

  it("answers 204 with the row's address, and fills in what the platform knows", async () => {
    const reply = await post("new_parcels", { new_name: "A", new_price: 10 });
    expect([reply.status, reply.text]).toEqual([204, ""]);
    expect(reply.headers.get("odata-entityid")).toBe(`${dataverse.root}new_parcels(${reply.id})`);
    expect(reply.headers.get("odata-version")).toBe("4.0");
    const row = await read(`new_parcels(${reply.id})`);
    expect(row).toMatchObject({
      new_name: "A",
      new_fragile: true,
      new_size: 1,
      new_price: 10,
      new_price_base: 10,
      exchangerate: 1,
      _transactioncurrencyid_value: euroId,
      statecode: 0,
      statuscode: 1,
      _ownerid_value: administratorId,
      _owninguser_value: administratorId,
      _owningteam_value: null,
      createdon: "2025-06-18T13:30:00Z",
      modifiedon: "2025-06-18T13:30:00Z",
      _createdby_value: administratorId,
      _createdonbehalfby_value: null,
      new_tags: null,
    });
    expect(row["@odata.etag"]).toBe(`W/"${String(row["versionnumber"])}"`);
  });

  it("takes a key that is given, in any case, once", async () => {
    const id = "AAAAAAAA-0000-4000-8000-00000000000A";
    expect((await post("new_parcels", { new_parcelid: id })).id).toBe(id.toLowerCase());
    const again = await post("new_parcels", { new_parcelid: id.toLowerCase() });
    expect([again.status, again.refusal]).toEqual([412, "0x80040237 Cannot insert duplicate key."]);
  });

  it("drops system columns and keeps the moment a migration gives", async () => {
    const id = await dataverse.create("new_parcels", { createdon: "2001-01-01T00:00:00Z", versionnumber: 1 });
    expect((await read(`new_parcels(${id})`))["createdon"]).toBe("2025-06-18T13:30:00Z");
    const migrated = await dataverse.create("new_parcels", { overriddencreatedon: "2001-02-03T04:05:06+01:00" });
    expect(await read(`new_parcels(${migrated})?$select=createdon,overriddencreatedon`)).toMatchObject({
      createdon: "2001-02-03T03:05:06Z",
      overriddencreatedon: "2025-06-18T13:30:00Z",
    });
  });

  it("refuses unknown properties, read-only shapes of lookups and unknown bindings with 0x80048d19", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const refusals = await Promise.all(
      [
        { nme: "x" },
        { _new_accountid_value: account },
        { new_AccountId: account },
        { "new_accountid@odata.bind": `/accounts(${account})` },
        { createdbyname: "x" },
        { "nothing@OData.Community.Display.V1.FormattedValue": "x" },
      ].map((body) => post("new_parcels", body)),
    );
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(refusals.every(({ refusal }) => refusal.startsWith("0x80048d19 Error identified in Payload"))).toBe(true);
    expect(refusals[0]?.refusal).toContain(
      "Invalid property 'nme' was found in entity 'Microsoft.Dynamics.CRM.new_parcel'",
    );
    expect(refusals[3]?.refusal).toContain(
      "An undeclared property 'new_accountid' which only has property annotations",
    );
  });

  it("takes back what a client has read: annotations say nothing to a write", async () => {
    const reply = await post("new_parcels", {
      "@odata.context": "anything",
      "@odata.etag": 'W/"1"',
      new_size: 2,
      "new_size@OData.Community.Display.V1.FormattedValue": "Large",
    });
    expect(reply.status).toBe(204);
  });

  it("binds lookups by relative and absolute address, by alternate key, and past a double slash", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const truck = await dataverse.create("new_trucks", { new_name: "Blue" });
    const parent = await dataverse.create("new_parcels", { new_number: "P-1" });
    const id = await dataverse.create("new_parcels", {
      "new_AccountId@odata.bind": `/accounts(${account.toUpperCase()})`,
      "new_TruckId@odata.bind": `${dataverse.origin}/api/data/v9.2//new_trucks(${truck})`,
      "new_ParentId@odata.bind": "new_parcels(new_number='p-1')",
    });
    expect(await read(`new_parcels(${id})`)).toMatchObject({
      _new_accountid_value: account,
      _new_truckid_value: truck,
      _new_parentid_value: parent,
    });
  });

  it("creates nothing when a bound row is missing or of another table", async () => {
    const missing = await post("new_parcels", {
      new_number: "none",
      "new_AccountId@odata.bind": `/accounts(${noRow})`,
    });
    expect([missing.status, missing.refusal]).toEqual([404, `0x80040217 account With Id = ${noRow} Does Not Exist`]);
    const key = await post("new_parcels", { "new_ParentId@odata.bind": "/new_parcels(new_number='nobody')" });
    expect(key.refusal).toBe("0x80060891 A record with the specified key values does not exist in new_parcel entity");
    const contact = await dataverse.create("contacts", { lastname: "Glynn" });
    const wrong = await post("new_parcels", {
      new_number: "none",
      "new_AccountId@odata.bind": `/contacts(${contact})`,
    });
    expect([wrong.status, wrong.refusal.slice(0, 10)]).toEqual([400, "0x80048d19"]);
    expect((await read("new_parcels?$filter=new_number eq 'none'"))["value"]).toEqual([]);
  });

  it("sets a customer by the navigation property of its table, and an owner by user or team", async () => {
    const contact = await dataverse.create("contacts", { firstname: "Jim", lastname: "Glynn" });
    const opportunity = await dataverse.create("opportunities", {
      name: "Deal",
      "customerid_contact@odata.bind": `/contacts(${contact})`,
      "ownerid@odata.bind": `/systemusers(${personId("molly.clark")})`,
    });
    expect(await read(`opportunities(${opportunity})`)).toMatchObject({
      _customerid_value: contact,
      _parentcontactid_value: contact,
      _ownerid_value: personId("molly.clark"),
      _owninguser_value: personId("molly.clark"),
      _owningbusinessunit_value: salesBusinessUnitId,
    });
    const teams = (await read(`teams?$select=teamid&$filter=_businessunitid_value eq ${salesBusinessUnitId}`))["value"];
    const [team] = teams as readonly Json[];
    const owned = await dataverse.create("new_parcels", {
      "ownerid@odata.bind": `/teams(${String(team?.["teamid"])})`,
    });
    expect(await read(`new_parcels(${owned})`)).toMatchObject({
      _ownerid_value: team?.["teamid"],
      _owningteam_value: team?.["teamid"],
      _owninguser_value: null,
      _owningbusinessunit_value: salesBusinessUnitId,
    });
  });

  it("creates rows around the row in one go, in any depth, or nothing at all", async () => {
    const id = await dataverse.create("accounts", {
      name: "Deep",
      primarycontactid: { firstname: "Ann", lastname: "Deep" },
      new_account_parcels: [
        { new_name: "one", new_parcel_children: [{ new_name: "inside one" }] },
        { new_name: "two", new_parcel_contacts: [{ lastname: "Told" }] },
      ],
    });
    const row = await read(
      `accounts(${id})?$select=name&$expand=primarycontactid($select=fullname),new_account_parcels($select=new_name;$orderby=new_name)`,
    );
    expect(row).toMatchObject({
      primarycontactid: { fullname: "Ann Deep" },
      new_account_parcels: [{ new_name: "one" }, { new_name: "two" }],
    });
    const inside = await read("new_parcels?$filter=new_name eq 'inside one'&$expand=new_ParentId($select=new_name)");
    expect(inside["value"]).toMatchObject([{ new_ParentId: { new_name: "one" } }]);
    const told = await read("contacts?$filter=new_contact_parcels/any(p:p/new_name eq 'two')&$select=lastname");
    expect(told["value"]).toMatchObject([{ lastname: "Told" }]);

    const refused = await post("accounts", {
      name: "Half",
      primarycontactid: { lastname: "Half" },
      new_account_parcels: [{ new_name: "fine" }, { new_weight: 5000 }],
    });
    expect(refused.refusal.slice(0, 10)).toBe("0x80044330");
    expect((await read("contacts?$filter=lastname eq 'Half'"))["value"]).toEqual([]);
  });

  it("relates rows that are there through a collection of bindings", async () => {
    const contacts = await Promise.all(["a", "b"].map((lastname) => dataverse.create("contacts", { lastname })));
    const id = await dataverse.create("new_parcels", {
      "new_parcel_contacts@odata.bind": contacts.map((contact) => `contacts(${contact})`),
    });
    const related = await read(`new_parcels(${id})/new_parcel_contacts?$select=lastname&$orderby=lastname`);
    expect(related["value"]).toMatchObject([{ lastname: "a" }, { lastname: "b" }]);
  });

  it("creates a row under another one when it is posted to the collection", async () => {
    const account = await dataverse.create("accounts", { name: "Parent" });
    const reply = await post(`accounts(${account})/new_account_parcels`, { new_name: "child" });
    expect((await read(`new_parcels(${reply.id})`))["_new_accountid_value"]).toBe(account);
  });

  it("answers with the row when that is preferred", async () => {
    const reply = await post(
      "new_parcels?$select=new_name&$expand=createdby($select=fullname)",
      { new_name: "shown" },
      { Prefer: 'odata.include-annotations="*", return=representation' },
    );
    expect(reply.status).toBe(201);
    expect(reply.headers.get("preference-applied")).toContain("return=representation");
    expect(reply.headers.get("odata-entityid")).toContain("new_parcels(");
    expect(reply.body["@odata.context"]).toMatch(/\$metadata#new_parcels\(new_name,createdby\(fullname\)\)\/\$entity$/);
    expect(reply.body).toMatchObject({ new_name: "shown", createdby: { fullname: "Veronica Quek" } });
    expect(reply.headers.get("etag")).toBe(reply.body["@odata.etag"]);
  });

  it("opens a body that is JSON inside a JSON string", async () => {
    const reply = await post("new_parcels", JSON.stringify(JSON.stringify({ new_name: "twice" })));
    expect((await read(`new_parcels(${reply.id})`))["new_name"]).toBe("twice");
  });

  it("says what is wrong with a body that is no JSON object", async () => {
    const refusals = await Promise.all(["", "{", "[]", "5"].map((body) => post("new_parcels", body)));
    expect(refusals.map(({ status, refusal }) => `${status} ${refusal.slice(0, 10)}`)).toEqual(
      Array(4).fill("400 0x80048d19"),
    );
  });

  it("refuses rows nobody creates: those of intersect tables, and activities without a kind", async () => {
    for (const setName of ["new_parcel_contacts", "activitypointers"]) {
      expect((await post(setName, {})).status).toBe(405);
    }
  });

  it("makes organisation-owned rows the organisation's", async () => {
    const id = await dataverse.create("pricelevels", { name: "Retail" });
    expect((await read(`pricelevels(${id})`))["_organizationid_value"]).toBe(organizationId);
  });

  it("finds a task among the activities", async () => {
    const account = await dataverse.create("accounts", { name: "Busy" });
    const id = await dataverse.create("tasks", {
      subject: "Call back",
      "regardingobjectid_account_task@odata.bind": `/accounts(${account})`,
    });
    expect(
      await read(`activitypointers(${id})?$select=subject,activitytypecode,_regardingobjectid_value`),
    ).toMatchObject({
      subject: "Call back",
      activitytypecode: "task",
      _regardingobjectid_value: account,
    });
  });
});
