import { personId } from "../organization/stock-people";
import { recordTombstone } from "../store/tombstones";
import {
  id,
  makeTestOrganization,
  refusalOf,
  serviceRoot,
  type Answer,
  type Ask,
  type TestOrganization,
} from "./testing/organization";

let organization: TestOrganization;
const track: Ask = { prefer: "odata.track-changes" };

beforeAll(() => {
  organization = makeTestOrganization();
});

afterAll(() => {
  organization.close();
});

beforeEach(() => {
  organization.store.run("DELETE FROM account");
  organization.store.run("DELETE FROM _tombstone");
  organization.insert("account", id(1), { name: "One" });
  organization.insert("account", id(2), { name: "Two" });
});

const deltaOf = (answer: Answer): string => String(answer.body["@odata.deltaLink"]);
const follow = (answer: Answer, ask?: Ask): Answer => organization.get(deltaOf(answer), ask);
const remove = (number: number): void => {
  organization.store.run("DELETE FROM account WHERE accountid = ?", id(number));
  recordTombstone(organization.store, "account", id(number), new Date("2025-06-18T13:30:00Z"));
};

it("answers every row and a link to what changes from now on", () => {
  const all = organization.get("accounts?$select=name", track);
  expect(all.rows.map((row) => row["name"])).toEqual(["One", "Two"]);
  expect(all.body["@odata.context"]).toBe(`${serviceRoot}$metadata#accounts(name)`);
  expect(deltaOf(all)).toMatch(
    /^http:\/\/127\.0\.0\.1:5365\/api\/data\/v9\.2\/accounts\?\$select=name&\$deltatoken=\d+!06\/18\/2025%2013:30:00$/,
  );
});

it("answers changed rows in full, deleted ones by their id, and a new link", () => {
  const all = organization.get("accounts?$select=name", track);
  organization.insert("account", id(3), { name: "Three" });
  organization.insert("account", id(1), { name: "One, again" });
  remove(2);
  const delta = follow(all);
  expect(delta.body).toEqual({
    "@odata.context": `${serviceRoot}$metadata#accounts(name)/$delta`,
    "@odata.deltaLink": expect.stringContaining("$deltatoken=") as unknown,
    value: [
      { "@odata.etag": expect.any(String) as unknown, name: "Three", accountid: id(3) },
      { "@odata.etag": expect.any(String) as unknown, name: "One, again", accountid: id(1) },
      { "@odata.context": `${serviceRoot}$metadata#accounts/$deletedEntity`, id: id(2), reason: "deleted" },
    ],
  });
  const nothingNew = follow(delta, track);
  expect(nothingNew.rows).toEqual([]);
  organization.insert("account", id(4), { name: "Four" });
  expect(follow(nothingNew).rows).toMatchObject([{ name: "Four" }]);
});

it("tells of a row that came and went, and of one made anew only as changed", () => {
  const all = organization.get("accounts?$select=name", track);
  organization.insert("account", id(3), { name: "Three" });
  remove(3);
  remove(1);
  organization.insert("account", id(1), { name: "One, anew" });
  expect(follow(all).rows).toMatchObject([{ name: "One, anew" }, { id: id(3), reason: "deleted" }]);
});

it("loses nothing that changes while pages are read", () => {
  const small: Ask = { prefer: "odata.track-changes,odata.maxpagesize=1" };
  const first = organization.get("accounts?$select=name", small);
  expect(first.body).not.toHaveProperty(["@odata.deltaLink"]);
  organization.insert("account", id(1), { name: "One, changed" });
  const second = organization.get(String(first.body["@odata.nextLink"]), { prefer: "odata.maxpagesize=1" });
  expect(second.rows).toMatchObject([{ name: "Two" }]);
  expect(follow(second).rows).toMatchObject([{ name: "One, changed" }]);
});

it("pages a delta too; deleted rows are on its last page", () => {
  const all = organization.get("accounts?$select=name", track);
  organization.insert("account", id(3), { name: "Three" });
  organization.insert("account", id(4), { name: "Four" });
  remove(2);
  const first = follow(all, { prefer: "odata.maxpagesize=1" });
  expect(first.rows).toMatchObject([{ name: "Three" }]);
  const second = organization.get(String(first.body["@odata.nextLink"]), { prefer: "odata.maxpagesize=1" });
  expect(second.rows).toMatchObject([{ name: "Four" }, { reason: "deleted" }]);
  expect(follow(second).rows).toEqual([]);
});

it("counts changes", () => {
  const token = /\$deltatoken=.*$/.exec(deltaOf(organization.get("accounts?$select=name", track)))?.[0] ?? "";
  organization.insert("account", id(3), { name: "Three" });
  remove(2);
  expect(organization.get(`accounts/$count?${token}`).text).toBe("\ufeff2");
});

it.each([
  [
    "accounts?$filter=name eq 'x'",
    `400 0x80060888 The "\${filter}" query parameter isn't supported when Change Tracking is enabled.`,
  ],
  [
    "accounts?$orderby=name",
    `400 0x80060888 The "\${orderby}" query parameter isn't supported when Change Tracking is enabled.`,
  ],
  [
    "accounts?$expand=primarycontactid",
    `400 0x80060888 The "\${expand}" query parameter isn't supported when Change Tracking is enabled.`,
  ],
  ["accounts?$top=1", `400 0x80060888 The "\${top}" query parameter isn't supported when Change Tracking is enabled.`],
  ["roles", "400 0x80072491 Change tracking is not enabled for the entity 'role'."],
  ["accounts?$deltatoken=x", "400 0x80060888 The $deltatoken 'x' is malformed: use the delta link as it was given."],
])("refuses %s", (address, expected) => {
  expect(refusalOf(() => organization.get(address, track))).toBe(expected);
});

it("refuses a token older than seven days", () => {
  const all = organization.get("accounts?$select=name", track);
  expect(follow(all, { now: "2025-06-25T13:29:00Z" }).rows).toEqual([]);
  expect(refusalOf(() => follow(all, { now: "2025-06-25T13:31:00Z" }))).toBe(
    "400 0x80044352 Version stamp associated with the client has expired. Please perform a full sync.",
  );
});

it("refuses callers who do not read the whole organisation", () => {
  expect(refusalOf(() => organization.get("accounts", { ...track, as: { userId: personId("omar.diaz") } }))).toMatch(
    /^403 0x80040220 .*organization level read/,
  );
});
