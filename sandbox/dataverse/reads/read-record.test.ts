import { personId } from "../organization/stock-people";
import { insertAccounts } from "./testing/accounts";
import {
  id,
  makeTestOrganization,
  refusalOf,
  serviceRoot,
  type Answer,
  type TestOrganization,
} from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
  organization.insert("account", id(6), { name: "Sole", accountnumber: "A-6 Ø" });
});

afterAll(() => {
  organization.close();
});

const get = (address: string): Answer => organization.get(address);
const refusal = (address: string): string => refusalOf(() => organization.get(address));

describe("one row", () => {
  it("answers the chosen columns, its key and its version", () => {
    const { body, headers, status } = get(`accounts(${id(1)})?$select=name,revenue,accountcategorycode`);
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": `${serviceRoot}$metadata#accounts(name,revenue,accountcategorycode)/$entity`,
      "@odata.etag": headers["ETag"],
      name: "Contoso, Ltd.",
      revenue: 500.1,
      accountcategorycode: 1,
      _transactioncurrencyid_value: null,
      accountid: id(1),
    });
    expect(headers["ETag"]).toMatch(/^W\/"\d+"$/);
    expect(Object.keys(body).slice(2)).toEqual([
      "name",
      "revenue",
      "accountcategorycode",
      "_transactioncurrencyid_value",
      "accountid",
    ]);
  });

  it("answers every column without $select, empty ones as null, lookups as _x_value, no companions", () => {
    const { body } = get(`accounts(${id(5).toUpperCase()})`);
    expect(body["@odata.context"]).toBe(`${serviceRoot}$metadata#accounts/$entity`);
    expect(body).toMatchObject({ name: null, _primarycontactid_value: null, numberofemployees: 5, statecode: 1 });
    for (const absent of ["primarycontactid", "primarycontactidname", "statecodename", "owneridtype"]) {
      expect(body).not.toHaveProperty(absent);
    }
  });

  it.each([
    [`accounts(accountid=${id(6)})`],
    [`accounts('${id(6)}')`],
    [`contacts(${id(101)})/Microsoft.Dynamics.CRM.contact`],
    [`/accounts(${id(6)})`],
  ])("is found at %s", (address) => {
    expect(get(`${address}?$select=createdon`).status).toBe(200);
  });

  it("of a user has its key twice, because users are principals", () => {
    const user = personId("molly.clark");
    expect(get(`systemusers(${user})?$select=fullname`).body).toMatchObject({
      fullname: "Molly Clark",
      systemuserid: user,
      ownerid: user,
    });
  });

  it.each([
    [`accounts(${id(99)})`, `404 0x80040217 account With Id = ${id(99)} Does Not Exist`],
    [
      "accounts(accountnumber='A-6 Ø')",
      /^400 0x80060888 The key in the request URI is not valid for resource 'accounts'/,
    ],
    ["accounts(name='a%2Fb')", /^400 0x80060888 The key value 'a\/b' holds a character/],
    [
      `accounts(${id(1)})?$select=nosuch`,
      "400 0x80060888 Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      `accounts(${id(1)})?$select=primarycontactid`,
      "400 0x80060888 Could not find a property named 'primarycontactid' on type 'Microsoft.Dynamics.CRM.account'.",
    ],
    [`account(${id(1)})`, "404 0x80060888 Resource not found for the segment 'account'."],
    [`accounts(${id(1)})/nosuch`, "404 0x80060888 Resource not found for the segment 'nosuch'."],
    [`accounts(${id(1)})/name/x`, "404 0x80060888 Resource not found for the segment 'x'."],
    [`accounts/name`, "404 0x80060888 Resource not found for the segment 'name'."],
    [
      `accounts(${id(1)})/contact_customer_accounts(${id(101)})`,
      `404 0x80040217 contact With Id = ${id(101)} Does Not Exist`,
    ],
  ])("at %s is refused", (address, expected) => {
    expect(refusal(address)).toEqual(
      typeof expected === "string" ? expected : (expect.stringMatching(expected) as unknown),
    );
  });
});

describe("what hangs on a row", () => {
  it("is the row a lookup names, or nothing", () => {
    expect(get(`accounts(${id(1)})/primarycontactid?$select=fullname`).body).toMatchObject({
      "@odata.context": `${serviceRoot}$metadata#contacts(fullname)/$entity`,
      fullname: "Susanna Stubberod",
    });
    expect(get(`accounts(${id(3)})/primarycontactid`)).toMatchObject({ status: 204, text: null });
    expect(get(`accounts(${id(2)})/parentaccountid/primarycontactid/fullname`).body["value"]).toBe("Susanna Stubberod");
  });

  it("is the owner, who is a user or a team", () => {
    const owner = get(`accounts(${id(1)})/ownerid`).body;
    expect(owner["@odata.context"]).toBe(`${serviceRoot}$metadata#systemusers/$entity`);
    expect(owner["fullname"]).toBe("Molly Clark");
    expect(get(`accounts(${id(1)})/ownerid/Microsoft.Dynamics.CRM.systemuser/title`).body["value"]).toBe("seller");
  });

  it("is a lookup with several targets under the name of the one it points to", () => {
    expect(get(`tasks(${id(201)})/regardingobjectid_account_task?$select=name`).body).toMatchObject({
      name: "Contoso, Ltd.",
    });
    expect(get(`tasks(${id(201)})/regardingobjectid_contact_task`).status).toBe(204);
  });

  it("is a property, alone or bare", () => {
    expect(get(`accounts(${id(1)})/name`).body).toEqual({
      "@odata.context": `${serviceRoot}$metadata#accounts(${id(1)})/name`,
      value: "Contoso, Ltd.",
    });
    expect(get(`accounts(${id(1)})/revenue`).body["value"]).toBe(500.1);
    expect(get(`accounts(${id(1)})/_primarycontactid_value`).body["value"]).toBe(id(101));
    expect(get(`accounts(${id(5)})/name`)).toMatchObject({ status: 204, text: null });
    expect(get(`accounts(${id(1)})/name/$value`)).toMatchObject({
      status: 200,
      text: "Contoso, Ltd.",
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
    expect(get(`accounts(${id(1)})/creditonhold/$value`).text).toBe("true");
  });

  it("is a collection with every option of one", () => {
    const address = `accounts(${id(1)})/Account_Tasks?$select=subject&$filter=statecode eq 1&$count=true`;
    expect(get(address).body).toEqual({
      "@odata.context": `${serviceRoot}$metadata#tasks(subject)`,
      "@odata.count": 1,
      value: [{ "@odata.etag": expect.any(String) as unknown, subject: "Send offer", activityid: id(202) }],
    });
    expect(get(`accounts(${id(1)})/Account_Tasks/$count`).text).toBe("\ufeff2");
    expect(get(`accounts(${id(1)})/Account_Tasks(${id(202)})/subject`).body["value"]).toBe("Send offer");
    expect(get(`sample_items(${id(301)})/sample_item_contacts?$select=fullname&$orderby=fullname`).rows).toMatchObject([
      { fullname: "Jim Glynn" },
      { fullname: "Susanna Stubberod" },
    ]);
    expect(get(`contacts(${id(102)})/sample_contact_items/$count`).text).toBe("\ufeff2");
    expect(get(`accounts(${id(1)})/Account_ActivityPointers?$select=activitytypecode`).rows).toMatchObject([
      { activitytypecode: "task" },
      { activitytypecode: "task" },
    ]);
  });

  it("is a reference, or several", () => {
    expect(get(`accounts(${id(1)})/primarycontactid/$ref`).body).toEqual({
      "@odata.context": `${serviceRoot}$metadata#$ref`,
      "@odata.id": `${serviceRoot}contacts(${id(101)})`,
    });
    expect(get(`accounts(${id(3)})/primarycontactid/$ref`).status).toBe(204);
    expect(get(`accounts(${id(1)})/Account_Tasks/$ref`).body).toEqual({
      "@odata.context": `${serviceRoot}$metadata#Collection($ref)`,
      value: [{ "@odata.id": `${serviceRoot}tasks(${id(201)})` }, { "@odata.id": `${serviceRoot}tasks(${id(202)})` }],
    });
  });
});
