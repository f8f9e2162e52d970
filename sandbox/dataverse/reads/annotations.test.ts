import { euroId } from "../organization/stock-ids";
import { personId } from "../organization/stock-people";
import { id, makeTestOrganization, type Ask, type Row, type TestOrganization } from "./testing/organization";

let organization: TestOrganization;
const formatted = "OData.Community.Display.V1.FormattedValue";
const everything = { prefer: 'odata.include-annotations="*"' };

beforeAll(() => {
  organization = makeTestOrganization();
  const { insert, store } = organization;
  const dollar = String(
    store.one("SELECT transactioncurrencyid AS id FROM transactioncurrency WHERE isocurrencycode = 'USD'")?.["id"],
  );
  insert("contact", id(11), { fullname: "Jim Glynn" });
  insert("account", id(1), {
    name: "Contoso",
    revenue: "20000",
    revenue_base: "18000.5",
    numberofemployees: 1234,
    accountcategorycode: 2,
    creditonhold: true,
    createdon: "2023-04-07T21:59:01Z",
    lastonholdtime: "2023-12-31T23:30:00Z",
    overriddencreatedon: "2023-04-07T23:00:00Z",
    primarycontactid: id(11),
    transactioncurrencyid: dollar,
    ownerid: personId("molly.clark"),
    ownerid_type: "systemuser",
    exchangerate: "1.25",
    statecode: 0,
    statuscode: 1,
  });
  insert("opportunity", id(2), {
    name: "Deal",
    customerid: id(1),
    customerid_type: "account",
    estimatedclosedate: "2025-07-01",
    ownerid: id(901),
    ownerid_type: "team",
    estimatedvalue: "1234.5",
    transactioncurrencyid: euroId,
  });
  insert("team", id(901), { name: "Deals" });
  insert("sample_item", id(3), {
    sample_tags: "1,3",
    sample_kind: 1,
    sample_ratio: 0.5,
    sample_wall: "2023-04-07T23:30:00Z",
    sample_flag: false,
    sample_parentid: id(3),
    sample_name: "self",
  });
});

afterAll(() => {
  organization.close();
});

const account = (select: string, ask: Ask = everything): Row =>
  organization.get(`accounts(${id(1)})?$select=${select}`, ask).body;

test("a lookup says its name, its navigation property and its table", () => {
  const row = organization.get(`opportunities(${id(2)})?$select=_customerid_value,_ownerid_value`, everything).body;
  expect(row).toMatchObject({
    [`_customerid_value@${formatted}`]: "Contoso",
    "_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "customerid_account",
    "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
    _customerid_value: id(1),
    [`_ownerid_value@${formatted}`]: "Deals",
    "_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "ownerid",
    "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "team",
    _ownerid_value: id(901),
  });
});

test.each<[string, string]>([
  ["revenue", "$20,000.00"],
  // Base amounts are in the organisation's own currency.
  ["revenue_base", "€18,000.50"],
  ["numberofemployees", "1,234"],
  ["accountcategorycode", "Standard"],
  ["statuscode", "Active"],
  ["creditonhold", "Yes"],
  ["createdon", "4/7/2023 9:59 PM"],
  ["overriddencreatedon", "4/7/2023"],
  ["_primarycontactid_value", "Jim Glynn"],
  ["exchangerate", "1.2500000000"],
])("%s reads %s", (property, expected) => {
  expect(account(property)[`${property}@${formatted}`]).toBe(expected);
});

test.each<[string, string | undefined]>([
  ["sample_tags", "Red; Blue"],
  ["sample_kind", "Zinc"],
  ["sample_ratio", "0.50000"],
  ["sample_flag", "Off"],
  ["sample_wall", "4/7/2023 11:30 PM"],
  ["sample_name", undefined],
  ["sample_itemid", undefined],
  ["sample_count", undefined],
])("%s of an item reads %s", (property, expected) => {
  const row = organization.get(`sample_items(${id(3)})?$select=${property}`, everything).body;
  expect(row[`${property}@${formatted}`]).toBe(expected);
});

test("language, locale and time zone are the caller's", () => {
  const danish: Ask = {
    ...everything,
    settings: { locale: "da-DK", languageCode: 1030, timeZone: "Europe/Copenhagen" },
  };
  expect(account("revenue,createdon,numberofemployees,lastonholdtime", danish)).toMatchObject({
    [`revenue@${formatted}`]: "20.000,00 $",
    [`createdon@${formatted}`]: "7.4.2023 23.59",
    [`numberofemployees@${formatted}`]: "1.234",
    [`lastonholdtime@${formatted}`]: "1.1.2024 00.30",
    createdon: "2023-04-07T21:59:01Z",
  });
  const item = organization.get(`sample_items(${id(3)})?$select=sample_kind,sample_tags,sample_wall`, danish).body;
  expect(item).toMatchObject({
    [`sample_kind@${formatted}`]: "Zink",
    [`sample_tags@${formatted}`]: "Rød; Blå",
    [`sample_wall@${formatted}`]: "7.4.2023 23.30",
  });
  expect(
    account("createdon", { ...everything, settings: { timeZone: "America/Los_Angeles" } })[`createdon@${formatted}`],
  ).toBe("4/7/2023 2:59 PM");
});

test("annotations stand before their value, and only those that were asked for are there", () => {
  expect(Object.keys(account("revenue")).slice(2)).toEqual([
    `revenue@${formatted}`,
    "revenue",
    `_transactioncurrencyid_value@${formatted}`,
    "_transactioncurrencyid_value@Microsoft.Dynamics.CRM.associatednavigationproperty",
    "_transactioncurrencyid_value@Microsoft.Dynamics.CRM.lookuplogicalname",
    "_transactioncurrencyid_value",
    "accountid",
  ]);
  const annotationsWith = (prefer: string): readonly string[] =>
    Object.keys(account("_primarycontactid_value", { prefer }))
      .filter((key) => key.startsWith("_primarycontactid_value@"))
      .map((key) => key.split(".").slice(-1)[0] ?? "");
  expect(annotationsWith("")).toEqual([]);
  expect(annotationsWith('odata.include-annotations="OData.Community.Display.V1.*"')).toEqual(["FormattedValue"]);
  expect(annotationsWith("odata.include-annotations=Microsoft.Dynamics.CRM.lookuplogicalname")).toEqual([
    "lookuplogicalname",
  ]);
  expect(annotationsWith('odata.include-annotations="Microsoft.Dynamics.CRM.*"')).toEqual([
    "associatednavigationproperty",
    "lookuplogicalname",
  ]);
});

test("rows inside rows and single properties are annotated alike", () => {
  const [row] = organization.get(
    `opportunities?$select=name&$expand=customerid_account($select=revenue)&$filter=opportunityid eq ${id(2)}`,
    everything,
  ).rows;
  expect(row?.["customerid_account"]).toMatchObject({ [`revenue@${formatted}`]: "$20,000.00", revenue: 20000 });
  expect(organization.get(`accounts(${id(1)})/numberofemployees`, everything).body).toEqual({
    "@odata.context": expect.stringContaining("/numberofemployees") as unknown,
    [`value@${formatted}`]: "1,234",
    value: 1234,
  });
});

test("values have the types of JSON that belong to them", () => {
  const opportunity = organization.get(
    `opportunities(${id(2)})?$select=estimatedclosedate,estimatedvalue,statecode,name`,
  ).body;
  expect(opportunity).toMatchObject({ estimatedclosedate: "2025-07-01", estimatedvalue: 1234.5, name: "Deal" });
  expect(account("creditonhold,numberofemployees,exchangerate")).toMatchObject({
    creditonhold: true,
    numberofemployees: 1234,
    exchangerate: 1.25,
  });
  const view = organization.get(
    `savedqueries?$select=iscustomizable,returnedtypecode&$filter=iscustomizable/Value eq true and returnedtypecode eq 'account'&$top=1`,
    everything,
  ).rows[0];
  expect(view).toMatchObject({
    iscustomizable: { Value: true, CanBeChanged: true, ManagedPropertyLogicalName: "iscustomizable" },
    [`returnedtypecode@${formatted}`]: "Account",
  });
});
