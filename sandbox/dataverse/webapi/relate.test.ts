import { noRow, startDataverse, type Json, type StartedDataverse } from "./testing/start-dataverse";

describe("deleting and relating rows", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const read = async (path: string): Promise<Json> => (await dataverse.send("GET", path)).body;
  const status = async (path: string): Promise<number> => (await dataverse.send("GET", path)).status;
  const remove = (path: string) => dataverse.send("DELETE", path);

  it("deletes once", async () => {
    const id = await dataverse.create("new_parcels", { new_number: "gone" });
    expect((await remove("new_parcels(new_number='gone')")).status).toBe(204);
    const again = await remove(`new_parcels(${id})`);
    expect([again.status, again.refusal]).toEqual([404, `0x80040217 new_parcel With Id = ${id} Does Not Exist`]);
  });

  it("deletes what belongs to the row, takes links away, and leaves the rest", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const parent = await dataverse.create("new_parcels", { "new_AccountId@odata.bind": `/accounts(${account})` });
    const child = await dataverse.create("new_parcels", { "new_ParentId@odata.bind": `/new_parcels(${parent})` });
    const grandchild = await dataverse.create("new_parcels", { "new_ParentId@odata.bind": `/new_parcels(${child})` });
    await remove(`accounts(${account})`);
    expect((await read(`new_parcels(${parent})`))["_new_accountid_value"]).toBeNull();
    await remove(`new_parcels(${parent})`);
    expect(await status(`new_parcels(${child})`)).toBe(404);
    expect(await status(`new_parcels(${grandchild})`)).toBe(404);
  });

  it("comes to an end where rows belong to each other", async () => {
    const first = await dataverse.create("new_parcels", {});
    const second = await dataverse.create("new_parcels", { "new_ParentId@odata.bind": `/new_parcels(${first})` });
    await dataverse.send("PATCH", `new_parcels(${first})`, { "new_ParentId@odata.bind": `/new_parcels(${second})` });
    expect((await remove(`new_parcels(${first})`)).status).toBe(204);
    expect(await status(`new_parcels(${second})`)).toBe(404);
  });

  it("refuses to delete what others stand on, and then deletes nothing", async () => {
    const truck = await dataverse.create("new_trucks", { new_name: "Blue" });
    await dataverse.create("new_parcels", { "new_TruckId@odata.bind": `/new_trucks(${truck})` });
    const reply = await remove(`new_trucks(${truck})`);
    expect([reply.status, reply.refusal.slice(0, 10)]).toEqual([405, "0x80040227"]);
    expect(reply.refusal).toContain("associated with another object");
    expect(await status(`new_trucks(${truck})`)).toBe(200);
  });

  it("deletes tasks with the account they regard", async () => {
    const account = await dataverse.create("accounts", { name: "Busy" });
    const task = await dataverse.create("tasks", {
      subject: "Call",
      "regardingobjectid_account_task@odata.bind": `/accounts(${account})`,
    });
    await remove(`accounts(${account})`);
    expect([await status(`tasks(${task})`), await status(`activitypointers(${task})`)]).toEqual([404, 404]);
  });

  it("relates and unrelates over a 1:N relationship from either side", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const parcel = await dataverse.create("new_parcels", {});
    const holder = async () => (await read(`new_parcels(${parcel})`))["_new_accountid_value"];
    const collection = `accounts(${account})/new_account_parcels`;

    const reference = { "@odata.id": `${dataverse.root}new_parcels(${parcel})` };
    expect((await dataverse.send("POST", `${collection}/$ref`, reference)).status).toBe(204);
    expect(await holder()).toBe(account);
    expect((await remove(`${collection}(${parcel})/$ref`)).status).toBe(204);
    expect(await holder()).toBeNull();

    const target = { "@odata.id": `accounts(${account})` };
    expect((await dataverse.send("PUT", `new_parcels(${parcel})/new_AccountId/$ref`, target)).status).toBe(204);
    expect(await holder()).toBe(account);
    expect((await remove(`${collection}/$ref?$id=${dataverse.root}new_parcels(${parcel})`)).status).toBe(204);
    expect(await holder()).toBeNull();
  });

  it("relates over an N:N relationship, once, and removes by any form of $id", async () => {
    const parcel = await dataverse.create("new_parcels", {});
    const contact = await dataverse.create("contacts", { lastname: "Glynn" });
    const collection = `new_parcels(${parcel})/new_parcel_contacts`;
    const relate = () =>
      dataverse.send("POST", `${collection}/$ref`, { "@odata.id": `${dataverse.root}contacts(${contact})` });
    const related = async () => ((await read(`${collection}?$select=lastname`))["value"] as readonly unknown[]).length;

    await relate();
    expect((await relate()).status).toBe(204);
    expect(await related()).toBe(1);
    const relative = `/api/data/v9.2/contacts(${contact})`;
    for (const id of [
      relative,
      encodeURIComponent(relative),
      `contacts(${contact})`,
      dataverse.root + `contacts(${contact})`,
    ]) {
      await relate();
      expect((await remove(`${collection}/$ref?$id=${id}`)).status).toBe(204);
      expect(await related()).toBe(0);
    }
    await relate();
    await remove(`contacts(${contact})`);
    expect(await related()).toBe(0);
  });

  it("leaves what is not related alone", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const other = await dataverse.create("accounts", { name: "Other" });
    const parcel = await dataverse.create("new_parcels", { "new_AccountId@odata.bind": `/accounts(${other})` });
    await remove(`accounts(${account})/new_account_parcels/$ref?$id=new_parcels(${parcel})`);
    expect((await read(`new_parcels(${parcel})`))["_new_accountid_value"]).toBe(other);
  });

  it("refuses a row of another table, a missing one, and requests that name none", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const reference = `accounts(${account})/new_account_parcels/$ref`;
    const post = async (body: unknown) => (await dataverse.send("POST", reference, body)).status;
    expect(await post({ "@odata.id": `accounts(${account})` })).toBe(400);
    expect(await post({ "@odata.id": `new_parcels(${noRow})` })).toBe(404);
    expect(await post({})).toBe(400);
    expect(await post({ "@odata.id": "new_parcels" })).toBe(400);
    expect((await remove(reference)).status).toBe(400);
    expect((await dataverse.send("PUT", reference, {})).status).toBe(405);
  });
});
