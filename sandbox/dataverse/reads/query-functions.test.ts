import { personId } from "../organization/stock-people";
import { insertAccounts } from "./testing/accounts";
import { id, makeTestOrganization, numbersIn, type TestOrganization } from "./testing/organization";

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

const crm = (call: string): string => `Microsoft.Dynamics.CRM.${call}`;

test.each<[string, readonly number[]]>([
  [crm("In(PropertyName='name',PropertyValues=['contoso NORTH','nobody'])"), [2]],
  [crm(`In(PropertyName='name',PropertyValues=["O'Neill & Søn"])`), [3]],
  [crm("In(PropertyName='numberofemployees',PropertyValues=['7','50'])"), [1, 2]],
  [crm("NotIn(PropertyName='numberofemployees',PropertyValues=['7','50'])"), [3, 4, 5]],
  [crm("In(PropertyName='revenue',PropertyValues=['500.1'])"), [1, 2]],
  [crm("In(PropertyName='primarycontactid',PropertyValues=['{00000000-0000-0000-0000-000000000101}'])"), [1]],
  [crm("In(PropertyName='_primarycontactid_value',PropertyValues=['00000000-0000-0000-0000-000000000101'])"), [1]],
  [crm('Between(PropertyName=\'numberofemployees\',PropertyValues=["7","50"])'), [1, 2]],
  [crm("NotBetween(PropertyName='numberofemployees',PropertyValues=['7','50'])"), [3, 4, 5]],
  [crm("Under(PropertyName='accountid',PropertyValue='00000000-0000-0000-0000-000000000001')"), [2, 3, 4]],
  [crm("UnderOrEqual(PropertyName='accountid',PropertyValue='00000000-0000-0000-0000-000000000001')"), [1, 2, 3, 4]],
  [crm("NotUnder(PropertyName='accountid',PropertyValue='00000000-0000-0000-0000-000000000001')"), [1, 5]],
  [crm("Above(PropertyName='accountid',PropertyValue='00000000-0000-0000-0000-000000000003')"), [1, 2]],
  [crm("AboveOrEqual(PropertyName='accountid',PropertyValue='00000000-0000-0000-0000-000000000003')"), [1, 2, 3]],
  [crm("Under(PropertyName='parentaccountid',PropertyValue='00000000-0000-0000-0000-000000000001')"), [3]],
  [crm("On(PropertyName='createdon',PropertyValue='2023-04-07')"), [1]],
  [crm("OnOrAfter(PropertyName='createdon',PropertyValue='2023-04-08')"), [2]],
  [crm("Contains(PropertyName='name',PropertyValue='north')"), [2]],
  [crm("Last7Days(PropertyName='primarycontactid/createdon')"), []],
  [crm("EqualUserId(PropertyName='primarycontactid/createdby')"), []],
  [`${crm("In(PropertyName='statecode',PropertyValues=['1'])")} and name ne null`, [3]],
])("accounts with %s", (filter, expected) => {
  expect(accountsWhere(filter)).toEqual(expected);
});

describe("operators that speak of the caller", () => {
  const molly = { userId: personId("molly.clark") };
  const eric = { userId: personId("eric.gruber") };
  beforeAll(() => {
    const { insert, store } = organization;
    store.run("UPDATE systemuser SET parentsystemuserid = ? WHERE systemuserid = ?", eric.userId, molly.userId);
    insert("team", id(901), { name: "Deals" });
    insert("teammembership", id(902), { systemuserid: molly.userId, teamid: id(901) });
    insert("sample_item", id(311), {
      ownerid: molly.userId,
      ownerid_type: "systemuser",
      sample_language: 1033,
      owningbusinessunit: id(990),
    });
    insert("sample_item", id(312), {
      ownerid: eric.userId,
      ownerid_type: "systemuser",
      sample_language: 1030,
      owningbusinessunit: id(991),
    });
    insert("sample_item", id(313), { ownerid: id(901), ownerid_type: "team" });
  });
  afterAll(() => {
    organization.store.run("DELETE FROM sample_item WHERE sample_itemid > ?", id(310));
  });

  // The administrator's rights, in another person's place.
  const asked = (operator: string, column: string, as: { userId: string }): readonly number[] =>
    numbersIn(
      organization.get(`sample_items?$filter=Microsoft.Dynamics.CRM.${operator}(PropertyName='${column}')`, {
        as: { ...as, businessUnitId: id(990) },
      }),
      "sample_itemid",
    ).filter((number) => number > 310);

  beforeEach(() => {
    jest.spyOn(organization.access, "requirePrivilege").mockReturnValue();
    jest.spyOn(organization.access, "rowCondition").mockReturnValue(null);
    jest.spyOn(organization.access, "hiddenColumns").mockReturnValue(new Set());
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each<[string, string, { userId: string }, readonly number[]]>([
    ["EqualUserId", "ownerid", molly, [311]],
    ["NotEqualUserId", "ownerid", molly, [312, 313]],
    ["EqualUserTeams", "ownerid", molly, [313]],
    ["EqualUserOrUserTeams", "ownerid", molly, [311, 313]],
    ["EqualUserOrUserHierarchy", "ownerid", eric, [311, 312]],
    ["EqualUserOrUserHierarchyAndTeams", "ownerid", eric, [311, 312, 313]],
    ["EqualBusinessId", "owningbusinessunit", molly, [311]],
    ["NotEqualBusinessId", "owningbusinessunit", molly, [312, 313]],
    ["EqualUserLanguage", "sample_language", molly, [311]],
  ])("%s(%s)", (operator, column, as, expected) => {
    expect(asked(operator, column, as)).toEqual(expected);
  });
});
