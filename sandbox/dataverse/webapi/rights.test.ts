import { administratorId, rootBusinessUnitId } from "../organization/stock-ids";
import { personId } from "../organization/stock-people";
import { startDataverse, type Json, type StartedDataverse } from "./testing/start-dataverse";

async function letSalespeopleUseParcels({ send }: StartedDataverse): Promise<void> {
  const roles = `roles?$select=roleid&$filter=name eq 'Salesperson' and _businessunitid_value eq ${rootBusinessUnitId}`;
  const [role] = (await send("GET", roles)).body["value"] as readonly Json[];
  const reply = await send("POST", `roles(${String(role?.["roleid"])})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    Privileges: ["Create", "Read", "Write", "Append", "AppendTo"].map((right) => ({
      PrivilegeName: `prv${right}new_parcel`,
      Depth: "Global",
    })),
  });
  if (reply.status !== 204) throw new Error(reply.text);
}

describe("what people may write", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
    for (const [token, person] of [
      ["molly", "molly.clark"],
      ["alan", "alan.steiner"],
      ["omar", "omar.diaz"],
    ] as const) {
      const reply = await dataverse.send("POST", `${dataverse.origin}/sandbox/tokens`, {
        token,
        userId: personId(person),
      });
      expect(reply.status).toBe(204);
    }
    await letSalespeopleUseParcels(dataverse);
  });
  afterAll(() => dataverse.close());

  const by = (token: string, more: Readonly<Record<string, string>> = {}) => ({
    Authorization: `Bearer ${token}`,
    ...more,
  });

  it("takes the privilege of a role", async () => {
    const reply = await dataverse.send("POST", "new_trucks", { new_name: "x" }, by("molly"));
    expect([reply.status, reply.refusal.slice(0, 10)]).toEqual([403, "0x80040220"]);
    expect(reply.refusal).toContain("missing prvCreatenew_truck privilege");
    const allowed = await dataverse.send("POST", "accounts", { name: "Molly's" }, by("molly"));
    expect(allowed.status).toBe(204);
    const row = (await dataverse.send("GET", `accounts(${allowed.id})`)).body;
    expect([row["_ownerid_value"], row["_createdby_value"]]).toEqual(Array(2).fill(personId("molly.clark")));
  });

  it("takes access to the row, for changing, deleting and giving it away", async () => {
    const id = await dataverse.create("opportunities", { name: "the administrator's" });
    for (const [method, path, body] of [
      ["PATCH", `opportunities(${id})`, { name: "taken" }],
      ["DELETE", `opportunities(${id})`, undefined],
      ["PUT", `opportunities(${id})/name`, { value: "taken" }],
      ["PATCH", `opportunities(${id})`, { "ownerid@odata.bind": `/systemusers(${personId("molly.clark")})` }],
    ] as const) {
      const reply = await dataverse.send(method, path, body, by("omar"));
      expect([method, reply.status]).toEqual([method, 403]);
    }
    expect((await dataverse.send("GET", `opportunities(${id})?$select=name`)).body["name"]).toBe("the administrator's");
  });

  it("takes AppendTo on the row a lookup points to", async () => {
    const truck = await dataverse.create("new_trucks", { new_name: "Blue" });
    const bound = { "new_TruckId@odata.bind": `/new_trucks(${truck})` };
    const reply = await dataverse.send("POST", "new_parcels", { new_number: "loaded", ...bound }, by("molly"));
    expect([reply.status, reply.refusal]).toEqual([403, expect.stringContaining("prvAppendTonew_truck")]);
    expect((await dataverse.send("GET", "new_parcels(new_number='loaded')")).status).toBe(404);
    const id = (await dataverse.send("POST", "new_parcels", {}, by("molly"))).id;
    expect((await dataverse.send("PATCH", `new_parcels(${id})`, bound, by("molly"))).status).toBe(403);
    const target = { "@odata.id": `new_trucks(${truck})` };
    const put = await dataverse.send("PUT", `new_parcels(${id})/new_TruckId/$ref`, target, by("molly"));
    expect(put.status).toBe(403);
    expect((await dataverse.send("GET", `new_parcels(${id})`)).body["_new_truckid_value"]).toBeNull();
  });

  it("guards secured columns on create and on update", async () => {
    const created = await dataverse.send("POST", "new_parcels", { new_secret: "mine" }, by("molly"));
    expect([created.status, created.refusal.slice(0, 10)]).toEqual([403, "0x8004f502"]);
    const id = await dataverse.create("new_parcels", { new_secret: "kept" });
    const updated = await dataverse.send("PATCH", `new_parcels(${id})`, { new_secret: "forged" }, by("molly"));
    expect([updated.status, updated.refusal]).toEqual([403, expect.stringContaining("0x8004f507")]);
    expect(updated.refusal).toContain("'new_secret'");
    const other = await dataverse.send("PATCH", `new_parcels(${id})`, { new_name: "fine" }, by("molly"));
    expect(other.status).toBe(204);
    expect((await dataverse.send("GET", `new_parcels(${id})`)).body["new_secret"]).toBe("kept");
  });

  it("runs requests on behalf of others for those who may, with the rights of both", async () => {
    const reply = await dataverse.send("POST", "accounts", { name: "for Molly" }, dataverse.as("molly.clark"));
    const row = (await dataverse.send("GET", `accounts(${reply.id})`)).body;
    expect(row).toMatchObject({
      _createdby_value: personId("molly.clark"),
      _createdonbehalfby_value: administratorId,
      _ownerid_value: personId("molly.clark"),
    });
    const who = await dataverse.send("GET", "WhoAmI", undefined, dataverse.as("molly.clark"));
    expect(who.body["UserId"]).toBe(personId("molly.clark"));
    const forbidden = await dataverse.send("POST", "new_trucks", {}, dataverse.as("molly.clark"));
    expect(forbidden.status).toBe(403);
  });

  it("finds the impersonated user by Entra object id, and refuses strangers and people without the right", async () => {
    const molly = (await dataverse.send("GET", `systemusers(${personId("molly.clark")})`)).body;
    const objectId = String(molly["azureactivedirectoryobjectid"]);
    const who = await dataverse.send("GET", "WhoAmI", undefined, { CallerObjectId: objectId });
    expect(who.body["UserId"]).toBe(personId("molly.clark"));
    const stranger = await dataverse.send("GET", "WhoAmI", undefined, { CallerObjectId: administratorId });
    expect([stranger.status, stranger.refusal.slice(0, 10)]).toEqual([403, "0x80072560"]);
    const sneaky = await dataverse.send("GET", "WhoAmI", undefined, by("alan", { MSCRMCallerID: administratorId }));
    expect([sneaky.status, sneaky.refusal.slice(0, 10)]).toEqual([403, "0x8004A110"]);
  });
});
