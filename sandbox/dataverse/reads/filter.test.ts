import { personId } from "../organization/stock-people";
import { insertAccounts } from "./testing/accounts";
import { makeTestOrganization, numbersIn, type TestOrganization } from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
});

afterAll(() => {
  organization.close();
});

const accountsWhere = (filter: string): readonly number[] => found(`accounts?$filter=${encodeURIComponent(filter)}`);
const found = (address: string): readonly number[] => [...numbersIn(organization.get(address), "accountid")].sort();

test.each<[string, readonly number[]]>([
  // Comparison with text: no difference between capitals and small letters, beyond English too.
  ["name eq 'CONTOSO, LTD.'", [1]],
  ["name eq 'o''neill & SØN'", [3]],
  ["'Contoso North' eq name", [2]],
  ["name gt 'contoso,'", [1, 3]],
  ["name le 'contoso north'", [2, 4]],
  // Numbers and money compare as numbers, however they are written.
  ["revenue eq 500.10", [1, 2]],
  ["revenue gt 9", [1, 2, 4]],
  ["revenue lt 10.0", [3]],
  ["numberofemployees ge 50", [1, 3]],
  ["50 le numberofemployees", [1, 3]],
  ["creditonhold eq true", [1]],
  ["creditonhold", [1]],
  ["accountcategorycode eq 2", [3]],
  ["createdon eq 2023-04-07T12:00:00Z", [1]],
  ["createdon eq 2023-04-07T14:00:00+02:00", [1]],
  ["createdon ge 2023-04-08", [2]],
  // Guids with and without quotes, in any case.
  ["_primarycontactid_value eq 00000000-0000-0000-0000-000000000101", [1]],
  ["_primarycontactid_value eq '00000000-0000-0000-0000-000000000101'", [1]],
  [`_ownerid_value eq ${personId("molly.clark").toUpperCase()}`, [1]],
  ["accountid eq 00000000-0000-0000-0000-000000000002", [2]],
  // Empty columns.
  ["name eq null", [5]],
  ["name ne null", [1, 2, 3, 4]],
  ["name ne 'Contoso, Ltd.'", [2, 3, 4, 5]],
  ["numberofemployees gt null", []],
  ["not(numberofemployees gt 7)", [2, 4, 5]],
  ["numberofemployees lt 6", [5]],
  // Logic.
  ["statecode eq 1 or statecode eq 0 and revenue eq 10", [3, 4, 5]],
  ["(statecode eq 1 or statecode eq 0)and revenue eq 10", [4]],
  ["not (statecode eq 1 or name eq null)", [1, 2, 4]],
  ["name eq 'CONTOSO, LTD.' or name eq 'contoso north'", [1, 2]],
  ["name eq null or name eq 'contoso north' or name eq 'nobody' or numberofemployees eq 7", [2, 5]],
  ["not (name eq 'contoso, ltd.' or name eq 'contoso north')", [3, 4, 5]],
  [
    "name eq 'contoso, ltd.' or telephone1 eq 'contoso north' or accountid eq 00000000-0000-0000-0000-000000000002",
    [1, 2],
  ],
  ["contains(name,'contoso') eq true", [1, 2]],
  ["contains(name,'contoso') ne true", [3, 4, 5]],
  // Columns of the same row.
  ["name eq telephone1", [3]],
  ["name ne telephone1", [1, 2, 4, 5]],
  // Text functions and their wildcards.
  ["contains(name,'TOSO')", [1, 2]],
  ["startswith(name,'contoso')", [1, 2]],
  ["endswith(name,'NORTH')", [2]],
  ["not contains(name,'contoso')", [3, 4, 5]],
  ["contains(name,'c%north')", [2]],
  ["contains(name,'p_re')", [4]],
  ["startswith(name,'[a-c]')", [1, 2]],
  ["startswith(name,'[^c]')", [3, 4]],
  ["contains(name,'[%]')", [4]],
  ["contains(name,'[_][[]')", [4]],
  ["contains(name,null)", []],
  // Through lookups.
  ["primarycontactid/fullname eq 'jim glynn'", [2]],
  ["primarycontactid/fullname ne 'jim glynn'", [1, 3, 4, 5]],
  ["primarycontactid/contactid eq 00000000-0000-0000-0000-000000000101", [1]],
  ["primarycontactid/createdby/fullname eq 'Molly Clark'", [1]],
  ["parentaccountid/primarycontactid/fullname eq 'Susanna Stubberod'", [2, 4]],
  ["ownerid/ownerid eq " + personId("molly.clark"), [1]],
  ["ownerid/Microsoft.Dynamics.CRM.systemuser/fullname eq 'Molly Clark'", [1]],
  // Collections.
  ["Account_Tasks/any()", [1, 3]],
  ["not Account_Tasks/any()", [2, 4, 5]],
  ["Account_Tasks/any(t:t/statecode eq 0)", [1]],
  ["Account_Tasks/any(t:t/statecode eq 0 and contains(t/subject,'offer'))", []],
  ["Account_Tasks/any(t:contains(t/subject,'offer')) and Account_Tasks/any(t:t/statecode eq 0)", [1]],
  ["Account_Tasks/all(t:t/statecode eq 1)", [2, 3, 4, 5]],
  ["account_parent_account/any(c:c/account_parent_account/any(g:g/statecode eq 1))", [1]],
  ["account_parent_account/any(c:c/name eq 'contoso north' and numberofemployees eq 50)", [1]],
  ["account_parent_account/any(c:c/primarycontactid/fullname eq 'Jim Glynn')", [1]],
  ["account_parent_account/any(c:c/revenue gt 10)", [1]],
])("accounts with %s", (filter, expected) => {
  expect(accountsWhere(filter)).toEqual(expected);
});

test.each<[string, readonly number[]]>([
  ["sample_day eq 2023-04-07", [301]],
  ["sample_day ne 2023-04-07", [302, 303]],
  ["sample_wall eq 2023-04-07T23:30:00Z", [301]],
  ["sample_item_contacts/any(c:c/fullname eq 'Jim Glynn')", [301, 302]],
  ["sample_item_contacts/all(c:c/fullname eq 'Jim Glynn')", [302, 303]],
  ["Microsoft.Dynamics.CRM.ContainValues(PropertyName='sample_tags',PropertyValues=['2'])", [301]],
  ["Microsoft.Dynamics.CRM.ContainValues(PropertyName='sample_tags',PropertyValues=['2','12'])", [301, 302]],
  ["Microsoft.Dynamics.CRM.DoesNotContainValues(PropertyName='sample_tags',PropertyValues=['1'])", [302, 303]],
])("items with %s", (filter, expected) => {
  const address = `sample_items?$select=sample_name&$filter=${encodeURIComponent(filter)}`;
  expect([...numbersIn(organization.get(address), "sample_itemid")].sort()).toEqual(expected);
});

test("parameter aliases stand for values, lists and columns; one without a value is null", () => {
  expect(found("accounts?$filter=name eq @n&@n='contoso north'")).toEqual([2]);
  expect(found("accounts?$filter=@c eq @n&@c=numberofemployees&@n=7")).toEqual([2]);
  expect(found("accounts?$filter=name eq @missing")).toEqual([5]);
  expect(
    found(
      "accounts?$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='name'&@p2=[\"O'Neill %26 Søn\"]",
    ),
  ).toEqual([3]);
});
