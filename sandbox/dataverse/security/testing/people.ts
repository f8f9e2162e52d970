import { stableId } from "../../metadata/metadata-id";
import type { RowValues } from "../../organization/put-row";
import { removeRole, writeRole } from "../../organization/role-rows";
import { makePlatformRows } from "../../organization/platform-rows";
import { rootBusinessUnitId } from "../../organization/stock-ids";
import { makeTestOrganization, type TestOrganization } from "../../reads/testing/organization";
import type { Caller, OwnedRow, Right } from "../access";
import type { Depth } from "../depth";

/** Adds people, business units, teams, roles and accounts to an organisation, by name; each call gives the id of its row. */
export interface People {
  readonly organization: TestOrganization;
  unit(name: string, parentId?: string): string;
  user(name: string, unitId?: string): Caller;
  team(name: string, unitId: string, members: readonly Caller[]): string;
  /** A role by what it grants: `{ prvReadAccount: "Local" }`. */
  role(name: string, grants: Readonly<Record<string, Depth>>): string;
  give(roleId: string, to: Caller | string): void;
  account(name: string, owner: Caller | string, unitId?: string): string;
  /** The names of the accounts a caller may act on, in order. */
  reached(caller: Caller, right?: Right): readonly string[];
  owned(accountId: string): OwnedRow;
  /** A row of any table. */
  row(table: string, id: string, values: RowValues): void;
  /** Takes away every row that was added. */
  clear(): void;
}

export function makePeople(): People {
  const organization = makeTestOrganization();
  const { store, catalog, access } = organization;
  const added: (readonly [table: string, id: string])[] = [];
  const insert = (table: string, id: string, values: RowValues): void => {
    organization.insert(table, id, values);
    added.push([table, id]);
  };
  const account = catalog.table("account");
  if (account === undefined) throw new Error("There is no table account.");
  const rows = makePlatformRows(store, catalog, new Date("2025-01-01T00:00:00Z"));
  const principalOf = (to: Caller | string): readonly [table: string, id: string] =>
    typeof to === "string" ? ["team", to] : ["systemuser", to.userId];

  return {
    organization,
    unit(name, parentId = rootBusinessUnitId) {
      const id = stableId("test unit", name);
      insert("businessunit", id, { name, parentbusinessunitid: parentId });
      return id;
    },
    user(name, unitId = rootBusinessUnitId) {
      const userId = stableId("test user", name);
      insert("systemuser", userId, { fullname: name, businessunitid: unitId });
      return { userId, businessUnitId: unitId, onBehalfOfUserId: null };
    },
    team(name, unitId, members) {
      const teamid = stableId("test team", name);
      insert("team", teamid, { name, businessunitid: unitId });
      for (const { userId } of members) {
        insert("teammembership", stableId("test member", name, userId), { teamid, systemuserid: userId });
      }
      return teamid;
    },
    role(name, grants) {
      const id = stableId("test role", name);
      added.push(["role", id]);
      writeRole(rows, { id, name, grants: new Map(Object.entries(grants)), values: {} });
      return id;
    },
    give(roleid, to) {
      const [table, id] = principalOf(to);
      const intersect = table === "team" ? "teamroles" : "systemuserroles";
      insert(intersect, stableId("test assignment", roleid, id), { roleid, [`${table}id`]: id });
    },
    account(name, owner, unitId = rootBusinessUnitId) {
      const id = stableId("test account", name);
      const [ownerid_type, ownerid] = principalOf(owner);
      const owningbusinessunit = typeof owner === "string" ? unitId : owner.businessUnitId;
      insert("account", id, { name, ownerid, ownerid_type, owningbusinessunit });
      return id;
    },
    reached(caller, right = "Read") {
      const condition = access.rowCondition(caller, right, account, "a");
      const found = store.all(
        `SELECT name FROM account AS a WHERE ${condition?.sql ?? "1"} ORDER BY name`,
        ...(condition?.values ?? []),
      );
      return found.map((row) => String(row["name"]));
    },
    owned(accountId) {
      const row = store.one("SELECT ownerid, owningbusinessunit FROM account WHERE accountid = ?", accountId);
      return {
        id: accountId,
        ownerId: String(row?.["ownerid"]),
        owningBusinessUnitId: String(row?.["owningbusinessunit"]),
      };
    },
    row: insert,
    clear() {
      for (const [table, id] of added.splice(0)) {
        if (table === "role") removeRole(rows, id);
        else store.run(`DELETE FROM "${table}" WHERE "${catalog.table(table)?.primaryIdAttribute ?? ""}" = ?`, id);
      }
    },
  };
}

/** Root with North and South below it, East below North; an account in each, owned by somebody there. */
export function spreadPeople(people: People): { readonly north: string; readonly east: string } {
  const north = people.unit("North");
  const east = people.unit("East", north);
  const south = people.unit("South");
  for (const [name, unit] of [
    ["of the root", rootBusinessUnitId],
    ["of North", north],
    ["of East", east],
    ["of South", south],
  ] as const) {
    people.account(name, people.user(`Owner ${name}`, unit));
  }
  return { north, east };
}
