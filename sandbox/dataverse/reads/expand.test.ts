import { personId } from "../organization/stock-people";
import { insertAccounts } from "./testing/accounts";
import {
  id,
  makeTestOrganization,
  refusalOf,
  serviceRoot,
  type Ask,
  type Row,
  type TestOrganization,
} from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
});

afterAll(() => {
  organization.close();
});

const rowsOf = (address: string, ask?: Ask): readonly Row[] => organization.get(address, ask).rows;
const etag: unknown = expect.stringMatching(/^W\/"\d+"$/);

describe("a lookup", () => {
  it("becomes an object with its key, or null", () => {
    const answer = organization.get(
      "accounts?$select=name&$filter=statecode eq 0&$expand=primarycontactid($select=fullname)&$orderby=accountid",
    );
    expect(answer.body["@odata.context"]).toBe(`${serviceRoot}$metadata#accounts(name,primarycontactid(fullname))`);
    expect(answer.rows).toEqual([
      {
        "@odata.etag": etag,
        name: "Contoso, Ltd.",
        accountid: id(1),
        primarycontactid: { fullname: "Susanna Stubberod", contactid: id(101) },
      },
      {
        "@odata.etag": etag,
        name: "contoso north",
        accountid: id(2),
        primarycontactid: { fullname: "Jim Glynn", contactid: id(102) },
      },
      { "@odata.etag": etag, name: "100% pure_[water]", accountid: id(4), primarycontactid: null },
    ]);
  });

  it("is followed to any depth", () => {
    const expand =
      "parentaccountid($select=name;$expand=primarycontactid($select=fullname;$expand=createdby($select=fullname)))";
    expect(rowsOf(`accounts?$select=name&$filter=accountid eq ${id(2)}&$expand=${expand}`)).toMatchObject([
      {
        parentaccountid: {
          name: "Contoso, Ltd.",
          accountid: id(1),
          primarycontactid: {
            fullname: "Susanna Stubberod",
            contactid: id(101),
            createdby: {
              fullname: "Molly Clark",
              systemuserid: personId("molly.clark"),
              ownerid: personId("molly.clark"),
            },
          },
        },
      },
    ]);
  });

  it("with several targets is there under the name of the one it points to", () => {
    const [task] = rowsOf(
      "tasks?$select=subject&$expand=regardingobjectid_account_task($select=name),regardingobjectid_contact_task($select=fullname)&$top=1",
    );
    expect(task).toMatchObject({
      regardingobjectid_account_task: { name: "Contoso, Ltd." },
      regardingobjectid_contact_task: null,
    });
  });

  it("to an owner gives the principal, and as a user the user", () => {
    const filter = `$select=name&$filter=accountid eq ${id(1)}`;
    const molly = personId("molly.clark");
    expect(rowsOf(`accounts?${filter}&$expand=ownerid`)).toMatchObject([{ ownerid: { ownerid: molly } }]);
    expect(rowsOf(`accounts?${filter}&$expand=ownerid/Microsoft.Dynamics.CRM.systemuser($select=title)`)).toMatchObject(
      [{ ownerid: { title: "seller", systemuserid: molly, ownerid: molly } }],
    );
  });

  it("may be filtered: what does not match is null", () => {
    expect(
      rowsOf(
        "accounts?$select=name&$filter=primarycontactid/fullname ne null&$expand=primarycontactid($select=fullname;$filter=fullname eq 'Jim Glynn')&$orderby=accountid",
      ),
    ).toMatchObject([{ primarycontactid: null }, { primarycontactid: { fullname: "Jim Glynn" } }]);
  });

  it("gives only an address with $ref", () => {
    const answer = organization.get(
      "accounts?$select=name&$filter=statecode eq 1 or revenue eq 10 or name eq 'contoso north'&$expand=primarycontactid/$ref&$top=1",
    );
    expect(answer.body["@odata.context"]).toBe(
      `${serviceRoot}$metadata#accounts(name,primarycontactid,primarycontactid/$ref())`,
    );
    expect(answer.rows).toEqual([
      {
        "@odata.etag": etag,
        name: "contoso north",
        accountid: id(2),
        _primarycontactid_value: id(102),
        primarycontactid: { "@odata.id": `${serviceRoot}contacts(${id(102)})` },
      },
    ]);
  });
});

describe("a collection", () => {
  const contoso = `accounts?$select=name&$filter=accountid eq ${id(1)}`;

  it("is filtered, ordered and limited for each row, with a link to all that was asked for", () => {
    const expand = "Account_Tasks($select=subject;$filter=statecode le 1;$orderby=subject desc;$top=1)";
    expect(rowsOf(`accounts?$select=name&$filter=accountid le ${id(2)}&$expand=${expand}`)).toEqual([
      {
        "@odata.etag": etag,
        name: "Contoso, Ltd.",
        accountid: id(1),
        Account_Tasks: [
          { "@odata.etag": etag, subject: "Send offer", activityid: id(202), _regardingobjectid_value: id(1) },
        ],
        "Account_Tasks@odata.nextLink": `${serviceRoot}accounts(${id(1)})/Account_Tasks?$select=subject&$filter=statecode%20le%201&$orderby=subject%20desc&$top=1`,
      },
      expect.objectContaining({
        name: "contoso north",
        Account_Tasks: [],
        "Account_Tasks@odata.nextLink": `${serviceRoot}accounts(${id(2)})/Account_Tasks?$select=subject&$filter=statecode%20le%201&$orderby=subject%20desc&$top=1`,
      }),
    ]);
  });

  it("comes whole, whatever the page size, while no expand stands inside another", () => {
    const [row] = rowsOf(`${contoso}&$expand=Account_Tasks($select=subject),account_parent_account($select=name)`, {
      prefer: "odata.maxpagesize=1",
    });
    expect(row).toMatchObject({ Account_Tasks: [{}, {}], account_parent_account: [{}, {}] });
  });

  it("has pages of its own when an expand stands inside another", () => {
    const [row] = rowsOf(
      `${contoso}&$expand=Account_Tasks($select=subject),account_parent_account($select=name;$expand=primarycontactid($select=fullname))`,
      {
        prefer: "odata.maxpagesize=1",
      },
    );
    expect(row).toMatchObject({
      Account_Tasks: [{ subject: "Call back", activityid: id(201) }],
      account_parent_account: [{ name: "contoso north", primarycontactid: { fullname: "Jim Glynn" } }],
    });
    const next = organization.get(String(row?.["Account_Tasks@odata.nextLink"]), { prefer: "odata.maxpagesize=1" });
    expect(next.rows).toMatchObject([{ subject: "Send offer" }]);
    expect(next.body).not.toHaveProperty(["@odata.nextLink"]);
    const children = organization.get(String(row?.["account_parent_account@odata.nextLink"]));
    expect(children.rows).toMatchObject([{ name: "100% pure_[water]", primarycontactid: null }]);
  });

  it("of many-to-many relations is read through the intersect table", () => {
    expect(
      rowsOf(
        "sample_items?$select=sample_name&$expand=sample_item_contacts($select=fullname;$orderby=fullname)&$orderby=sample_itemid",
      ),
    ).toMatchObject([
      { sample_name: "one", sample_item_contacts: [{ fullname: "Jim Glynn" }, { fullname: "Susanna Stubberod" }] },
      { sample_name: "two", sample_item_contacts: [{ fullname: "Jim Glynn" }] },
      { sample_name: "three", sample_item_contacts: [] },
    ]);
  });

  it("of a single row brings no link", () => {
    const { body } = organization.get(
      `accounts(${id(1)})?$select=name&$expand=Account_Tasks($select=subject;$orderby=subject)`,
    );
    expect(Object.keys(body)).toEqual(["@odata.context", "@odata.etag", "name", "accountid", "Account_Tasks"]);
    expect(body["Account_Tasks"]).toMatchObject([{ subject: "Call back" }, { subject: "Send offer" }]);
  });
});

const onlySelectAndFilter =
  "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.";

test.each([
  ["nosuch", "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'."],
  [
    "primarycontactid($expand=nosuch)",
    "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.contact'.",
  ],
  [
    "primarycontactid($select=nosuch)",
    "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.contact'.",
  ],
  ["Account_Tasks/$ref", "Expand with $ref is only supported on lookup type navigation property."],
  ["primarycontactid($orderby=fullname)", onlySelectAndFilter],
  ["primarycontactid($top=1)", onlySelectAndFilter],
  ["account_parent_account($expand=Account_Tasks($top=1))", onlySelectAndFilter],
  ["account_parent_account($top=1;$expand=primarycontactid)", onlySelectAndFilter],
  [
    Array.from({ length: 16 }, () => "primarycontactid").join(","),
    "The number of $expand options exceeds the maximum of 15.",
  ],
])("$expand=%.60s is refused", (expand, message) => {
  expect(refusalOf(() => organization.get(`accounts?$expand=${expand}`))).toBe(`400 0x80060888 ${message}`);
});
