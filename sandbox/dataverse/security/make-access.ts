import type { MetadataSource } from "../metadata/metadata-catalog";
import type { TableMetadata } from "../metadata/table-metadata";
import { quoteName } from "../store/physical-table";
import type { Store } from "../store/store";
import type { Access, Caller, OwnedRow, Right, RowCondition } from "./access";
import { accessDenied, missingPrivilege, noRoles } from "./access-errors";
import { loadUserRights } from "./load-user-rights";
import { privilegeName } from "./privileges";
import { reachOf } from "./reach";
import { rowConditionOf } from "./row-condition";
import { ownershipOf, rightOnParent } from "./row-ownership";
import { watchSecurity } from "./security-version";
import type { UserRights } from "./user-rights";

/** Hands out the rights of users as they are now; they are worked out once between two changes of roles, teams or profiles. */
export type RightsSource = (userId: string) => UserRights;

export function makeRightsSource(store: Store): RightsSource {
  const version = watchSecurity(store);
  const known = new Map<string, UserRights>();
  let knownAt = version();
  return (userId) => {
    const current = version();
    if (current !== knownAt) known.clear();
    knownAt = current;
    const cached = known.get(userId);
    if (cached !== undefined) return cached;
    const rights = loadUserRights(store, userId);
    known.set(userId, rights);
    return rights;
  };
}

/**
 * Who may do what (learn.microsoft.com, how-record-access-determined): first the privilege through any role of the user or of the
 * user's teams, then access to the row through ownership, business unit or a share. Who acts for somebody else needs both users' rights.
 */
export function makeAccess(store: Store, metadata: MetadataSource, rightsOf: RightsSource): Access {
  const usersOf = (caller: Caller): readonly UserRights[] =>
    caller.onBehalfOfUserId === null || caller.onBehalfOfUserId === caller.userId
      ? [rightsOf(caller.userId)]
      : [rightsOf(caller.userId), rightsOf(caller.onBehalfOfUserId)];

  function rowCondition(caller: Caller, right: Right, table: TableMetadata, alias: string): RowCondition | null {
    const conditions = usersOf(caller)
      .map((rights) => rowConditionOf(rights, right, table, alias, metadata.catalog))
      .filter((condition) => condition !== null);
    if (conditions.length === 0) return null;
    return {
      sql: conditions.map(({ sql }) => sql).join(" AND "),
      values: conditions.flatMap(({ values }) => values),
    };
  }

  return {
    requirePrivilege: (caller, right, table) => {
      for (const rights of usersOf(caller)) requirePrivilege(rights, caller, right, table);
    },
    rowCondition,
    requireAccess: (caller, right, table, row) => {
      const isAllowed =
        right === "Create"
          ? usersOf(caller).every((rights) => mayCreate(rights, table, row))
          : isCovered(store, rowCondition(caller, right, table, "row"), table, row.id);
      if (!isAllowed) throw accessDenied(caller.userId, right, table, row.id);
    },
    hasPrivilege: (caller, privilege) => usersOf(caller).every((rights) => reachOf(rights, privilege).is !== "nothing"),
    hiddenColumns: (caller, right, table) => {
      const hidden = usersOf(caller).flatMap((rights) => hiddenColumnsOf(rights, right, table));
      return new Set(hidden);
    },
  };
}

function requirePrivilege(rights: UserRights, caller: Caller, right: Right, table: TableMetadata): void {
  if (rights.isAdministrator) return;
  if (rights.roleCount === 0) throw noRoles(rights.userId);
  const isLine = ownershipOf(table).is === "parent";
  const privilege = privilegeName(isLine ? rightOnParent(right) : right, table);
  if (privilege === null) {
    if (right === "Read") return;
    throw missingPrivilege(rights, caller, `prv${right}${table.schemaName}`, table);
  }
  if (!rights.grants.has(privilege)) throw missingPrivilege(rights, caller, privilege, table);
}

/** A row is created for its owner: the privilege must reach that owner or the owner's business unit. */
function mayCreate(rights: UserRights, table: TableMetadata, row: OwnedRow): boolean {
  if (ownershipOf(table).is !== "owner") return true;
  const reach = reachOf(rights, privilegeName("Create", table));
  if (reach.is !== "some") return reach.is === "everything";
  const isOwn = row.ownerId !== null && reach.owners.includes(row.ownerId);
  return isOwn || (row.owningBusinessUnitId !== null && reach.businessUnits.includes(row.owningBusinessUnitId));
}

function isCovered(store: Store, condition: RowCondition | null, table: TableMetadata, id: string): boolean {
  if (condition === null) return true;
  const key = quoteName(table.primaryIdAttribute);
  const sql = `SELECT 1 FROM ${quoteName(table.logicalName)} AS "row" WHERE "row".${key} = ? AND ${condition.sql}`;
  return store.one(sql, id, ...condition.values) !== undefined;
}

function hiddenColumnsOf(
  rights: UserRights,
  right: "Create" | "Read" | "Write",
  table: TableMetadata,
): readonly string[] {
  if (rights.isAdministrator) return [];
  const hidden: string[] = [];
  for (const attribute of table.attributes.values()) {
    if (!attribute.isSecured) continue;
    const allowed = rights.columns.get(`${table.logicalName}/${attribute.logicalName}`);
    const isAllowed = { Read: allowed?.canRead, Create: allowed?.canCreate, Write: allowed?.canUpdate }[right];
    if (isAllowed !== true) hidden.push(attribute.logicalName);
  }
  return hidden;
}
