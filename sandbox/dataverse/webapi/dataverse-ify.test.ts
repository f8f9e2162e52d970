import { EntityReference, setMetadataCache, XrmContextDataverseClient, type IEntity } from "dataverse-ify";
import { NodeWebApiRequest } from "dataverse-ify/lib/webapi/node/NodeWebApiRequest";
import { WebApiBase } from "dataverse-ify/lib/webapi/WebApiBase";
import { startDataverse, type StartedDataverse } from "./testing/start-dataverse";

/** As dataverse-gen writes it for a table. */
const parcelMetadata = {
  typeName: "mscrm.new_parcel",
  logicalName: "new_parcel",
  collectionName: "new_parcels",
  primaryIdAttribute: "new_parcelid",
  attributeTypes: { new_at: "DateAndTime:UserLocal", new_accountid: "Lookup" },
  navigation: { new_AccountId: ["account"] },
};
const accountMetadata = {
  typeName: "mscrm.account",
  logicalName: "account",
  collectionName: "accounts",
  primaryIdAttribute: "accountid",
  attributeTypes: {},
  navigation: {},
};

const crud = (operationName: string, parameters: object): unknown => ({
  ...parameters,
  getMetadata: () => ({ boundParameter: undefined, parameterTypes: {}, operationType: 2, operationName }),
});

describe("the client dataverse-ify, which speaks as Xrm.WebApi does", () => {
  let dataverse: StartedDataverse;
  let webApi: WebApiBase;
  let client: XrmContextDataverseClient;
  beforeAll(async () => {
    dataverse = await startDataverse();
    setMetadataCache({ entities: { new_parcel: parcelMetadata, account: accountMetadata } });
    webApi = new WebApiBase(new NodeWebApiRequest(dataverse.origin, "9.2", "any"));
    client = new XrmContextDataverseClient(webApi as unknown as Xrm.WebApi);
    // Relating rows goes through the global the client expects on a form.
    Object.assign(globalThis, { Xrm: { WebApi: webApi } });
  });
  afterAll(async () => {
    Reflect.deleteProperty(globalThis, "Xrm");
    await dataverse.close();
  });

  it("creates, reads, updates and deletes rows with lookups", async () => {
    const account = await client.create({ logicalName: "account", name: "Contoso" });
    const id = await client.create({
      logicalName: "new_parcel",
      new_name: "A",
      new_accountid: new EntityReference("account", account),
    });
    const read = await client.retrieve<IEntity & { new_name?: string; new_accountid?: EntityReference }>(
      "new_parcel",
      id,
      ["new_name", "new_accountid"],
    );
    expect(read.new_name).toBe("A");
    expect(read.new_accountid).toMatchObject({ entityType: "account", id: account, name: "Contoso" });
    await client.update({ logicalName: "new_parcel", new_parcelid: id, id, new_name: null });
    const row = (await dataverse.send("GET", `new_parcels(${id})`)).body;
    expect([row["new_name"], row["_new_accountid_value"]]).toEqual([null, account]);
    await client.delete("new_parcel", id);
    expect((await dataverse.send("GET", `new_parcels(${id})`)).status).toBe(404);
  });

  it("asks with FetchXML, page by page with a cookie", async () => {
    for (const new_name of ["p1", "p2", "p3"]) await dataverse.create("new_parcels", { new_name });
    const fetchXml = `<fetch count="2" page="1" paging-cookie=""><entity name="new_parcel"><attribute name="new_name"/><order attribute="new_name"/></entity></fetch>`;
    const page = await client.retrieveMultiple<IEntity & { new_name: string }>(fetchXml);
    expect(page.entities.map((row) => row.new_name)).toEqual(["p1", "p2"]);
    expect(page.moreRecords).toBe(true);
  });

  it("relates and unrelates rows, several in one batch", async () => {
    const account = (await webApi.createRecord("account", { name: "Sample" })).id;
    const contacts: EntityReference[] = [];
    for (const lastname of ["one", "two"]) {
      contacts.push(new EntityReference("contact", (await webApi.createRecord("contact", { lastname })).id));
    }
    await client.associate("account", account, "contact_customer_accounts", contacts);
    const count = async () =>
      (await dataverse.send("GET", `accounts(${account})/contact_customer_accounts/$count`)).text;
    expect(await count()).toBe("2");
    await client.disassociate("account", account, "contact_customer_accounts", contacts.slice(0, 1));
    expect(await count()).toBe("1");
  });

  it("sends change sets, and hears why one was undone", async () => {
    const create = (payload: object): unknown => crud("Create", { etn: "account", payload });
    const answers = await webApi.executeMultiple([
      [create({ name: "c1" }), create({ name: "c2" })],
      create({ name: "c3" }),
    ]);
    expect(answers).toHaveLength(3);
    const refused = webApi.executeMultiple([[create({ name: "c4" }), create({ name: "c4", foo: "bar" })]]);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining("Invalid property 'foo'") as string,
    });
    expect((await dataverse.send("GET", "accounts?$filter=name eq 'c4'")).body["value"]).toEqual([]);
  });

  it("rejects with the text of the refusal", async () => {
    await expect(webApi.createRecord("account", { foo_bar: "baz" })).rejects.toMatchObject({
      code: "0x80048d19",
      message: expect.stringMatching(/Invalid property 'foo_bar' was found in entity/) as string,
    });
    await expect(webApi.deleteRecord("account", "f0161204-0f0a-ed11-82e6-0022483d2320")).rejects.toMatchObject({
      message: expect.stringContaining(
        "account With Id = f0161204-0f0a-ed11-82e6-0022483d2320 Does Not Exist",
      ) as string,
    });
  });

  it("calls functions", async () => {
    const answer = await webApi.execute({
      getMetadata: () => ({ boundParameter: undefined, parameterTypes: {}, operationType: 1, operationName: "WhoAmI" }),
    } as never);
    const body: unknown = answer === undefined ? null : await answer.json();
    expect(body).toMatchObject({ UserId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
  });
});
