import { constantFrom, assert, property, record, array, integer, nat } from "fast-check";
import { rootBusinessUnitId } from "../organization/stock-ids";
import { depths } from "./depth";
import { makePeople, spreadPeople, type People } from "./testing/people";

let people: People;
beforeAll(() => {
  people = makePeople();
});
afterEach(() => {
  people.clear();
});
afterAll(() => {
  people.organization.close();
});

describe("changes of roles, teams and units", () => {
  it("count from the next question on", () => {
    const { north, east } = spreadPeople(people);
    const { store } = people.organization;
    const molly = people.user("Molly", north);
    expect(people.reached(molly)).toEqual([]);
    const role = people.role("Reader", { prvReadAccount: "Local" });
    people.give(role, molly);
    expect(people.reached(molly)).toEqual(["of North"]);
    store.run("UPDATE systemuser SET businessunitid = ? WHERE systemuserid = ?", east, molly.userId);
    expect(people.reached(molly)).toEqual(["of East"]);
    store.run("DELETE FROM roleprivileges WHERE roleid = ?", role);
    expect(people.reached(molly)).toEqual([]);
  });

  it("that are rolled back never counted", () => {
    spreadPeople(people);
    const { store } = people.organization;
    const molly = people.user("Molly", people.unit("North"));
    const reader = people.role("Reader", { prvReadAccount: "Global" });
    const other = people.role("Other", { prvReadContact: "Global" });
    const attempt = (): void =>
      store.transaction(() => {
        people.give(reader, molly);
        expect(people.reached(molly)).toHaveLength(4);
        throw new Error("rolled back");
      });
    expect(attempt).toThrow("rolled back");
    expect(people.reached(molly)).toEqual([]);
    people.give(other, molly);
    expect(people.reached(molly)).toEqual([]);
  });
});

it("agrees with the plain rule for any tree of units, roles and owners", () => {
  const depth = constantFrom(...depths);
  const world = record({
    parents: array(nat(), { minLength: 1, maxLength: 5 }),
    grants: array(depth, { minLength: 1, maxLength: 3 }),
    home: nat(),
    owners: array(integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }),
  });
  assert(
    property(world, ({ parents, grants, home, owners }) => {
      people.clear();
      const units: string[] = [];
      const above = new Map<string, string>();
      for (const [index, parent] of parents.entries()) {
        const parentId = units[parent % (index + 1)] ?? rootBusinessUnitId;
        const id = people.unit(`unit ${String(index)}`, parentId);
        above.set(id, parentId);
        units.push(id);
      }
      const homeId = units[home % units.length] ?? "";
      const user = people.user(`user`, homeId);
      for (const [index, each] of grants.entries()) {
        people.give(people.role(`role ${String(index)}`, { prvReadAccount: each }), user);
      }
      const isBelow = (unit: string): boolean => unit === homeId || (above.has(unit) && isBelow(above.get(unit) ?? ""));
      const widest = [...depths].reverse().find((each) => grants.includes(each));
      const expected: string[] = [];
      for (const [index, at] of owners.entries()) {
        const unit = units[at % units.length] ?? "";
        const owner = at === 0 ? user : people.user(`owner ${String(index)}`, unit);
        const account = `account ${String(index)}`;
        people.account(account, owner);
        const covered = { Basic: false, Local: unit === homeId, Deep: isBelow(unit), Global: true };
        if (at === 0 || (widest !== undefined && covered[widest])) expected.push(account);
      }
      expect(people.reached(user)).toEqual(expected.sort());
    }),
    { numRuns: 40 },
  );
});
