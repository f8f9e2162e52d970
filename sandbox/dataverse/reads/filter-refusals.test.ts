import { insertAccounts } from "./testing/accounts";
import { makeTestOrganization, refusalOf, type TestOrganization } from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
});

afterAll(() => {
  organization.close();
});

const refusal = (filter: string): string =>
  refusalOf(() => organization.get(`accounts?$filter=${encodeURIComponent(filter)}`));

test.each([
  ["nosuch eq 1", "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'."],
  ["Name eq 'x'", "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'."],
  [
    "primarycontactid/nosuch eq 1",
    "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.contact'.",
  ],
  ["ownerid/fullname eq 'x'", "Could not find a property named 'fullname' on type 'Microsoft.Dynamics.CRM.principal'."],
  ["createdbyname eq 'x'", "Could not find a property named 'createdbyname' on type 'Microsoft.Dynamics.CRM.account'."],
  [
    "ownerid eq null",
    "The navigation property 'ownerid' cannot be compared or sorted by: use '_ownerid_value' or a property behind it.",
  ],
  [
    "name eq 5",
    "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'.",
  ],
  [
    "statecode ne '0'",
    "A binary operator with incompatible types was detected. Found operand types 'Edm.Int32' and 'Edm.String' for operator kind 'Equal'.",
  ],
  [
    "accountid eq 'x'",
    "A binary operator with incompatible types was detected. Found operand types 'Edm.Guid' and 'Edm.String' for operator kind 'Equal'.",
  ],
  [
    "name gt revenue",
    "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Decimal' for operator kind 'GreaterThan'.",
  ],
  ["createdon eq 2023-02-30", "The literal '2023-02-30' is no date."],
  [
    "tolower(name) eq 'x'",
    "An unknown function with name 'tolower' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.",
  ],
  [
    "contains(revenue,'1')",
    "No function signature for the function with name 'contains' matches the specified arguments. The function signatures considered are: contains(Edm.String Nullable=true, Edm.String Nullable=true).",
  ],
  ["name", "The $filter expression must evaluate to a single boolean value."],
  [
    "nosuch/any(t:t/statecode eq 0)",
    "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'.",
  ],
  [
    "primarycontactid/Contact_Tasks/any(t:t/statecode eq 0)",
    "A condition on the collection 'primarycontactid/Contact_Tasks' is not supported behind the navigation property 'primarycontactid'.",
  ],
  [
    "not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')",
    "Not operator along with the Custom Named Condition operators is not allowed",
  ],
  [
    "not (name eq 'x' and Microsoft.Dynamics.CRM.Today(PropertyName='createdon'))",
    "Not operator along with the Custom Named Condition operators is not allowed",
  ],
  [
    "Microsoft.Dynamics.CRM.Nosuch(PropertyName='name')",
    "An unknown function with name 'Microsoft.Dynamics.CRM.Nosuch' was found.",
  ],
  [
    "Microsoft.Dynamics.CRM.In(PropertyValues=['a'])",
    "The function 'Microsoft.Dynamics.CRM.In' needs the parameter PropertyName.",
  ],
  [
    "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues='a')",
    "The parameter PropertyValues must be a list: PropertyValues=['a','b'].",
  ],
])("%s is refused", (filter, message) => {
  expect(refusal(filter)).toBe(`400 0x80060888 ${message}`);
});

test.each([
  [
    "Microsoft.Dynamics.CRM.Today(PropertyName='name')",
    "400 0x80041120 The today condition operator is not valid for attribute 'name' of type String.",
  ],
  [
    "Microsoft.Dynamics.CRM.Between(PropertyName='revenue',PropertyValues=['1'])",
    "400 0x80040203 The condition operator 'between' cannot be used with 1 value.",
  ],
  [
    "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=-1)",
    "400 0x80040203 The value '-1' is not valid for 'last-x-days'.",
  ],
  [
    "Microsoft.Dynamics.CRM.Under(PropertyName='name',PropertyValue='x')",
    "400 0x80041120 The under condition operator is not valid for attribute 'name' of type String.",
  ],
])("%s is refused", (filter, message) => {
  expect(refusal(filter)).toBe(message);
});

const repeat = (count: number, part: string, between: string): string =>
  Array.from({ length: count }, () => part).join(between);

test("500 conditions are answered, one more is refused", () => {
  expect(refusal(repeat(500, "statecode eq 0", " or "))).toBe("no refusal");
  expect(refusal(repeat(501, "statecode eq 0", " or "))).toBe(
    "400 0x8004430C Number of conditions in query exceeded maximum limit.",
  );
});

test("what is nested too deeply is refused, and what is nested deeply answered", () => {
  expect(refusal(`${"not (".repeat(90)}statecode eq 0${")".repeat(90)}`)).toBe("no refusal");
  expect(refusal(`${"not (".repeat(500)}statecode eq 0${")".repeat(500)}`)).toBe(
    "400 0x80060888 Recursion depth exceeded allowed limit.",
  );
});

test("more than fifteen lookups on the way are refused", () => {
  const path = (steps: number): string => `${repeat(steps, "parentaccountid", "/")}/name eq 'x'`;
  expect(refusal(path(15))).toBe("no refusal");
  expect(refusal(path(16))).toBe("400 0x8004430D Number of link entities in query exceeded maximum limit.");
});
