import { personId, salesBusinessUnitId } from "../organization/stock-people";
import { rootBusinessUnitId } from "../organization/stock-ids";
import {
  id,
  makeTestOrganization,
  numbersIn,
  refusalOf,
  type Answer,
  type Ask,
  type TestOrganization,
} from "./testing/organization";

let organization: TestOrganization;
const omar: Ask = { as: { userId: personId("omar.diaz") } };

beforeAll(() => {
  organization = makeTestOrganization();
  const { insert } = organization;
  const ofMolly = {
    ownerid: personId("molly.clark"),
    ownerid_type: "systemuser",
    owningbusinessunit: salesBusinessUnitId,
  };
  const ofOmar = { ownerid: personId("omar.diaz"), ownerid_type: "systemuser", owningbusinessunit: rootBusinessUnitId };
  insert("contact", id(11), { fullname: "Hers", ...ofMolly });
  insert("contact", id(12), { fullname: "His", ...ofOmar });
  insert("account", id(1), { name: "Hers", primarycontactid: id(12), ...ofMolly });
  insert("account", id(2), { name: "His", primarycontactid: id(11), parentaccountid: id(1), ...ofOmar });
  insert("contact", id(13), {
    fullname: "Hers too",
    parentcustomerid: id(1),
    parentcustomerid_type: "account",
    ...ofOmar,
  });
});

afterAll(() => {
  organization.close();
});

const get = (address: string, ask: Ask): Answer => organization.get(address, ask);
const accounts = (address: string, ask: Ask): readonly number[] => numbersIn(get(address, ask), "accountid");

it("hides rows the caller may not read from every kind of query", () => {
  expect(accounts("accounts?$orderby=accountid", omar)).toEqual([2]);
  expect(
    accounts("accounts?fetchXml=<fetch><entity name='account'><attribute name='name'/></entity></fetch>", omar),
  ).toEqual([2]);
  expect(get("accounts/$count", omar).text).toBe("\ufeff1");
  expect(get("accounts?$apply=aggregate($count as rows)", omar).rows).toEqual([{ rows: 1 }]);
  expect(get("accounts?$count=true", omar).body["@odata.count"]).toBe(1);
});

it("refuses a row that is there but not for the caller, and says 404 of one that is not there", () => {
  expect(refusalOf(() => get(`accounts(${id(1)})`, omar))).toMatch(/^403 0x80048306 /);
  expect(refusalOf(() => get(`accounts(${id(1)})/name`, omar))).toMatch(/^403 0x80048306 /);
  expect(refusalOf(() => get(`accounts(${id(1)})/contact_customer_accounts`, omar))).toMatch(/^403 0x80048306 /);
  expect(refusalOf(() => get(`accounts(${id(2)})/primarycontactid`, omar))).toMatch(/^403 0x80048306 /);
  expect(refusalOf(() => get(`accounts(${id(99)})`, omar))).toMatch(/^404 0x80040217 /);
});

it("refuses a table without the privilege to read it, wherever in a query it stands", () => {
  const missing = /^403 0x80040220 .*prvReadOpportunity/;
  expect(refusalOf(() => get("opportunities", omar))).toMatch(missing);
  expect(refusalOf(() => get(`opportunities(${id(7)})`, omar))).toMatch(missing);
  expect(refusalOf(() => get("accounts?$expand=opportunity_parent_account", omar))).toMatch(missing);
  expect(refusalOf(() => get("accounts?$filter=opportunity_parent_account/any()", omar))).toMatch(missing);
  expect(
    refusalOf(() =>
      get(
        "accounts?fetchXml=<fetch><entity name='account'><link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='outer'/></entity></fetch>",
        omar,
      ),
    ),
  ).toMatch(missing);
});

it("sees nothing of hidden rows through expands and conditions, but shows the names lookups carry", () => {
  const [row] = get(
    "accounts?$select=name,_primarycontactid_value&$expand=primarycontactid($select=fullname),contact_customer_accounts($select=fullname)",
    {
      ...omar,
      prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
    },
  ).rows;
  expect(row).toMatchObject({
    "_primarycontactid_value@OData.Community.Display.V1.FormattedValue": "Hers",
    primarycontactid: null,
    contact_customer_accounts: [],
  });
  expect(accounts("accounts?$filter=primarycontactid/fullname eq 'Hers'", omar)).toEqual([]);
  expect(accounts("accounts?$filter=contact_customer_accounts/any()", omar)).toEqual([]);
});

describe("a secured column", () => {
  const unreadable: Ask = { as: { userId: personId("eric.gruber") } };

  beforeAll(() => {
    const { insert } = organization;
    insert("sample_item", id(21), { sample_name: "a", sample_secret: "apple", sample_count: 1 });
    insert("sample_item", id(22), { sample_name: "b", sample_secret: "pear", sample_count: 2 });
  });
  beforeEach(() => {
    // The rows of this table are readable for this person, the column is not.
    jest.spyOn(organization.access, "requirePrivilege").mockReturnValue();
    jest.spyOn(organization.access, "rowCondition").mockReturnValue(null);
    jest.spyOn(organization.access, "requireAccess").mockReturnValue();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("is null in every answer of somebody who may not read it", () => {
    expect(organization.get(`sample_items(${id(21)})?$select=sample_secret`).body["sample_secret"]).toBe("apple");
    expect(get(`sample_items(${id(21)})?$select=sample_secret`, unreadable).body["sample_secret"]).toBeNull();
    expect(get(`sample_items(${id(21)})/sample_secret`, unreadable).status).toBe(204);
    expect(get("sample_items?$select=sample_secret", unreadable).rows).toMatchObject([
      { sample_secret: null },
      { sample_secret: null },
    ]);
    expect(get("sample_items?$apply=groupby((sample_secret),aggregate($count as rows))", unreadable).rows).toEqual([
      { rows: 2 },
    ]);
  });

  it.each([
    ["sample_secret eq 'apple'", []],
    ["sample_secret ne 'apple'", [21, 22]],
    ["contains(sample_secret,'a')", []],
    ["sample_secret eq null", [21, 22]],
    ["sample_secret eq sample_name or sample_count eq 1", [21]],
  ])("gives nothing away to a filter: %s", (filter, expected) => {
    const answer = get(`sample_items?$filter=${filter}&$orderby=sample_itemid`, unreadable);
    expect(numbersIn(answer, "sample_itemid")).toEqual(expected);
  });

  it("gives nothing away to an order, or to FetchXML", () => {
    expect(numbersIn(get("sample_items?$orderby=sample_secret desc", unreadable), "sample_itemid")).toEqual([21, 22]);
    const fetch =
      "<fetch><entity name='sample_item'><attribute name='sample_secret'/><filter><condition attribute='sample_secret' operator='like' value='a%25'/></filter></entity></fetch>";
    expect(get(`sample_items?fetchXml=${fetch}`, unreadable).rows).toEqual([]);
  });
});
