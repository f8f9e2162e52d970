import { insertAccounts } from "./testing/accounts";
import {
  fetchAddress,
  id,
  makeTestOrganization,
  numbersIn,
  refusalOf,
  type Ask,
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

const fetch = (table: string, condition: string): string =>
  `<fetch><entity name="${table}"><attribute name="versionnumber"/><filter>${condition}</filter></entity></fetch>`;
const sets: Readonly<Record<string, string>> = { account: "accounts", sample_item: "sample_items" };

function where(table: string, condition: string, ask?: Ask): readonly number[] {
  const answer = organization.get(fetchAddress(sets[table] ?? "", fetch(table, condition)), ask);
  return [...numbersIn(answer, `${table}id`)].sort((left, right) => left - right);
}

const single = (column: string, operator: string, value?: string): string =>
  `<condition attribute="${column}" operator="${operator}"${value === undefined ? "" : ` value="${value}"`}/>`;
const several = (column: string, operator: string, ...values: readonly string[]): string =>
  `<condition attribute="${column}" operator="${operator}">${values.map((value) => `<value>${value}</value>`).join("")}</condition>`;

test.each<[string, readonly number[]]>([
  [single("name", "eq", "CONTOSO, Ltd."), [1]],
  [single("name", "ne", "Contoso, Ltd."), [2, 3, 4, 5]],
  [single("name", "neq", "Contoso, Ltd."), [2, 3, 4, 5]],
  [single("revenue", "gt", "9"), [1, 2, 4]],
  [single("revenue", "ge", "9.00"), [1, 2, 3, 4]],
  [single("revenue", "lt", "10"), [3]],
  [single("numberofemployees", "le", "7"), [2, 5]],
  [single("creditonhold", "eq", "1"), [1]],
  [single("creditonhold", "eq", "false"), [2]],
  [single("name", "null"), [5]],
  [single("name", "not-null"), [1, 2, 3, 4]],
  [single("name", "like", "%pure%"), [4]],
  [single("name", "like", "contoso_north"), [2]],
  [single("name", "not-like", "contoso%"), [3, 4, 5]],
  [single("name", "begins-with", "CONTOSO"), [1, 2]],
  [single("name", "not-begin-with", "contoso"), [3, 4, 5]],
  [single("name", "ends-with", "north"), [2]],
  [single("name", "not-end-with", "north"), [1, 3, 4, 5]],
  [several("numberofemployees", "in", "7", "50"), [1, 2]],
  [several("numberofemployees", "not-in", "7", "50"), [3, 4, 5]],
  [several("numberofemployees", "between", "7", "50"), [1, 2]],
  [several("numberofemployees", "not-between", "7", "50"), [3, 4, 5]],
  [single("primarycontactid", "eq", "{00000000-0000-0000-0000-000000000101}"), [1]],
  [single("primarycontactid", "like", "jim%"), [2]],
  [single("primarycontactidname", "eq", "Jim Glynn"), [2]],
  [single("accountcategorycodename", "eq", "standard"), [3]],
  [single("accountid", "under", id(1)), [2, 3, 4]],
  [single("accountid", "eq-or-under", id(1)), [1, 2, 3, 4]],
  [single("accountid", "not-under", id(1)), [1, 5]],
  [single("accountid", "above", id(3)), [1, 2]],
  [single("accountid", "eq-or-above", id(3)), [1, 2, 3]],
  [single("parentaccountid", "eq-or-under", id(2)), [3]],
  [`<condition attribute="name" operator="eq" valueof="telephone1"/>`, [3]],
  [`<condition attribute="name" operator="ne" valueof="telephone1"/>`, [1, 2, 4, 5]],
  ["", [1, 2, 3, 4, 5]],
  [
    `<filter type="or">${single("statecode", "eq", "1")}${single("revenue", "eq", "10")}</filter>${single("name", "not-null")}`,
    [3, 4],
  ],
])("accounts with %s", (condition, expected) => {
  expect(where("account", condition)).toEqual(expected);
});

test("choices of several values are found by any of them", () => {
  expect(where("sample_item", several("sample_tags", "contain-values", "2", "3"))).toEqual([301]);
  expect(where("sample_item", several("sample_tags", "not-contain-values", "2", "3"))).toEqual([302, 303]);
});

describe("dates", () => {
  // Wednesday, 18 June 2025, 15:30 in Berlin.
  const ask: Ask = { now: "2025-06-18T13:30:20Z", settings: { timeZone: "Europe/Berlin" } };
  const moments: readonly (readonly [number, string])[] = [
    [801, "2023-06-18T12:00:00Z"],
    [802, "2024-05-31T12:00:00Z"],
    [803, "2025-03-31T22:30:00Z"],
    [804, "2025-05-10T12:00:00Z"],
    [805, "2025-06-11T12:00:00Z"],
    [806, "2025-06-17T12:00:00Z"],
    [807, "2025-06-17T22:30:00Z"],
    [808, "2025-06-18T13:10:00Z"],
    [809, "2025-06-18T13:45:00Z"],
    [810, "2025-06-18T21:30:00Z"],
    [811, "2025-06-18T22:30:00Z"],
    [812, "2025-06-25T12:00:00Z"],
    [813, "2025-07-10T12:00:00Z"],
    [814, "2026-02-01T12:00:00Z"],
  ];

  beforeAll(() => {
    for (const [number, moment] of moments) {
      organization.insert("sample_item", id(number), { sample_at: moment, sample_day: moment.slice(0, 10) });
    }
    organization.insert("sample_item", id(899), { sample_at: null });
  });

  test.each<[string, string | readonly string[] | undefined, readonly number[]]>([
    ["yesterday", undefined, [806]],
    ["today", undefined, [807, 808, 809, 810]],
    ["tomorrow", undefined, [811]],
    ["last-seven-days", undefined, [805, 806, 807, 808]],
    ["next-seven-days", undefined, [809, 810, 811, 812]],
    // Weeks begin on Sunday.
    ["last-week", undefined, [805]],
    ["this-week", undefined, [806, 807, 808, 809, 810, 811]],
    ["next-week", undefined, [812]],
    ["last-month", undefined, [804]],
    ["this-month", undefined, [805, 806, 807, 808, 809, 810, 811, 812]],
    ["next-month", undefined, [813]],
    ["last-year", undefined, [802]],
    ["this-year", undefined, [803, 804, 805, 806, 807, 808, 809, 810, 811, 812, 813]],
    ["next-year", undefined, [814]],
    ["on", "2025-06-18", [807, 808, 809, 810]],
    ["on-or-before", "2024-05-31", [801, 802]],
    ["on-or-after", "2025-07-10", [813, 814]],
    ["eq", "2025-06-18T15:10:00", [808]],
    ["ge", "2025-07-10", [813, 814]],
    ["lt", "2024-05-31T13:00:00Z", [801, 802]],
    ["between", ["2025-06-11", "2025-06-18"], [805, 806]],
    ["last-x-hours", "1", [808]],
    ["next-x-hours", "8", [809, 810]],
    ["last-x-days", "1", [806, 807, 808]],
    ["next-x-days", "1", [809, 810, 811]],
    ["last-x-weeks", "1", [805, 806, 807, 808]],
    ["next-x-weeks", "1", [809, 810, 811, 812]],
    ["last-x-months", "2", [804, 805, 806, 807, 808]],
    ["next-x-months", "1", [809, 810, 811, 812, 813]],
    ["last-x-years", "2", [801, 802, 803, 804, 805, 806, 807, 808]],
    ["next-x-years", "1", [809, 810, 811, 812, 813, 814]],
    ["olderthan-x-minutes", "10", [801, 802, 803, 804, 805, 806, 807, 808]],
    ["olderthan-x-hours", "1", [801, 802, 803, 804, 805, 806, 807]],
    ["olderthan-x-days", "1", [801, 802, 803, 804, 805]],
    ["olderthan-x-weeks", "2", [801, 802, 803, 804]],
    ["olderthan-x-months", "12", [801, 802]],
    ["olderthan-x-years", "2", []],
    // Fiscal years begin in January, periods are quarters; 31 March 22:30 UTC is April in Berlin.
    ["this-fiscal-period", undefined, [803, 804, 805, 806, 807, 808, 809, 810, 811, 812]],
    ["last-fiscal-period", undefined, []],
    ["next-fiscal-period", undefined, [813]],
    ["this-fiscal-year", undefined, [803, 804, 805, 806, 807, 808, 809, 810, 811, 812, 813]],
    ["last-fiscal-year", undefined, [802]],
    ["next-fiscal-year", undefined, [814]],
    ["last-x-fiscal-periods", "4", [802]],
    ["last-x-fiscal-years", "2", [801, 802]],
    ["next-x-fiscal-periods", "3", [813, 814]],
    ["next-x-fiscal-years", "1", [814]],
    ["in-fiscal-year", "2024", [802]],
    ["in-fiscal-period", "1", [814]],
    ["in-fiscal-period-and-year", ["2", "2024"], [802]],
    ["in-or-before-fiscal-period-and-year", ["2", "2023"], [801]],
    ["in-or-after-fiscal-period-and-year", ["3", "2025"], [813, 814]],
  ])("%s %s", (operator, values, expected) => {
    const condition =
      typeof values === "object" ? several("sample_at", operator, ...values) : single("sample_at", operator, values);
    expect(where("sample_item", condition, ask)).toEqual(expected);
  });

  test.each<[string, string | undefined, readonly number[]]>([
    ["today", undefined, [808, 809, 810, 811]],
    ["tomorrow", undefined, []],
    ["last-x-days", "1", [806, 807, 808, 809, 810, 811]],
    ["next-x-days", "7", [808, 809, 810, 811, 812]],
    ["on", "2025-03-31", [803]],
    ["olderthan-x-years", "2", []],
    ["eq", "2025-07-10", [813]],
  ])("of a column without time: %s %s", (operator, value, expected) => {
    expect(where("sample_item", single("sample_day", operator, value), ask).filter((number) => number > 800)).toEqual(
      expected,
    );
  });

  test("a wall clock is not moved by time zones", () => {
    expect(
      where("sample_item", single("sample_wall", "on", "2023-04-07"), { settings: { timeZone: "Asia/Tokyo" } }),
    ).toEqual([301]);
    expect(
      where("sample_item", single("sample_wall", "eq", "2023-04-07T23:30:00"), {
        settings: { timeZone: "Asia/Tokyo" },
      }),
    ).toEqual([301]);
  });

  test("the day that loses an hour is a day", () => {
    // Summer time begins in Berlin on 30 March 2025, 2:00.
    organization.insert("sample_item", id(898), { sample_at: "2025-03-30T21:59:00Z" });
    const spring: Ask = { now: "2025-03-30T10:00:00Z", settings: { timeZone: "Europe/Berlin" } };
    expect(where("sample_item", single("sample_at", "today"), spring)).toEqual([898]);
    organization.store.run("DELETE FROM sample_item WHERE sample_itemid = ?", id(898));
  });
});

test.each([
  [
    single("name", "today"),
    "400 0x80041120 The today condition operator is not valid for attribute 'name' of type String.",
  ],
  [
    single("statecode", "like", "1"),
    "400 0x80041120 The like condition operator is not valid for attribute 'statecode' of type State.",
  ],
  [
    single("createdby", "gt", id(1)),
    "400 0x80041120 The gt condition operator is not valid for attribute 'createdby' of type Lookup.",
  ],
  [
    single("estimatedclosedate", "null"),
    "400 0x80041103 'account' entity doesn't contain attribute with Name = 'estimatedclosedate' and NameMapping = 'Logical'.",
  ],
  [single("name", "equals", "x"), "400 0x80041120 The condition operator 'equals' is not valid."],
  [single("name", "eq"), "400 0x80040203 The condition operator 'eq' cannot be used with 0 values."],
  [
    several("numberofemployees", "between", "1"),
    "400 0x80040203 The condition operator 'between' cannot be used with 1 value.",
  ],
  [single("statecode", "eq", "Active"), "400 0x80040203 The value 'Active' is not valid for 'statecode'."],
  [single("createdon", "on", "soon"), "400 0x80040203 The value 'soon' is not valid for 'on'."],
  [single("accountid", "eq", "x"), "400 0x80040203 The value 'x' is not valid for 'accountid'."],
  [
    `<condition attribute="name" operator="eq" valueof="revenue"/>`,
    "400 0x80041120 The eq condition operator is not valid for attribute 'name' of type String.",
  ],
  [
    `<condition attribute="name" operator="like" valueof="telephone1"/>`,
    "400 0x80041120 The like condition operator is not valid for attribute 'name' of type String.",
  ],
  [`<condition operator="eq"/>`, "400 0x80040203 A condition needs an attribute and an operator."],
  [
    `<condition entityname="x" attribute="name" operator="null"/>`,
    "400 0x80041109 There is no link-entity with the name or alias 'x'.",
  ],
])("%s is refused", (condition, expected) => {
  expect(refusalOf(() => where("account", condition))).toBe(expected);
});

test("hours say nothing about days without time", () => {
  expect(refusalOf(() => where("sample_item", single("sample_day", "last-x-hours", "1")))).toBe(
    "400 0x80041120 The last-x-hours condition operator is not valid for attribute 'sample_day' of type DateTime.",
  );
});
