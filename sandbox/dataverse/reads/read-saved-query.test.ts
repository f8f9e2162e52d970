import { personId } from "../organization/stock-people";
import { insertAccounts } from "./testing/accounts";
import { id, makeTestOrganization, numbersIn, refusalOf, type TestOrganization } from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
  organization.insert("userquery", id(950), {
    name: "Mine",
    ownerid: personId("molly.clark"),
    ownerid_type: "systemuser",
    returnedtypecode: "account",
    fetchxml: `<fetch><entity name="account"><attribute name="name"/><filter><condition attribute="statecode" operator="eq" value="1"/></filter><order attribute="accountid"/></entity></fetch>`,
  });
  organization.insert("savedquery", id(951), { name: "Empty", returnedtypecode: "account" });
});

afterAll(() => {
  organization.close();
});

const activeAccounts = "00000000-0000-0000-00aa-000010001002";

test("a view runs its own query, in pages with a next link", () => {
  const first = organization.get(`accounts?savedQuery=${activeAccounts.toUpperCase()}&$count=true`, {
    prefer: "odata.maxpagesize=2",
  });
  expect(first.body["@odata.count"]).toBe(3);
  const second = organization.get(String(first.body["@odata.nextLink"]), { prefer: "odata.maxpagesize=2" });
  expect([...numbersIn(first, "accountid"), ...numbersIn(second, "accountid")]).toEqual([4, 2, 1]);
  expect(second.body).not.toHaveProperty(["@odata.nextLink"]);
});

test("a view runs on related rows too", () => {
  const children = organization.get(`accounts(${id(1)})/account_parent_account?savedQuery=${activeAccounts}`);
  expect(numbersIn(children, "accountid")).toEqual([4, 2]);
});

test("a person's own view runs for that person", () => {
  expect(numbersIn(organization.get(`accounts?userQuery=${id(950)}`), "accountid")).toEqual([3, 5]);
  expect(
    numbersIn(
      organization.get(`accounts?userQuery=${id(950)}`, { as: { userId: personId("molly.clark") } }),
      "accountid",
    ),
  ).toEqual([3, 5]);
  expect(
    refusalOf(() => organization.get(`accounts?userQuery=${id(950)}`, { as: { userId: personId("alan.steiner") } })),
  ).toMatch(/^403 0x80048306 /);
});

test.each([
  [`accounts?savedQuery=${id(99)}`, `404 0x80040217 savedquery With Id = ${id(99)} Does Not Exist`],
  ["accounts?savedQuery=x", "400 0x80060888 'x' is not the id of a view."],
  [`accounts?savedQuery=${id(951)}`, `400 0x80040203 The view ${id(951)} has no query.`],
  [
    `contacts?savedQuery=${activeAccounts}`,
    "400 0x80060888 The entity 'account' of the query is not the one of the resource 'contacts'.",
  ],
  [
    `accounts?savedQuery=${activeAccounts}&$top=1`,
    "400 0x80060888 The query parameter $top is not supported together with savedQuery",
  ],
])("%s is refused", (address, expected) => {
  expect(refusalOf(() => organization.get(address))).toBe(expected);
});
