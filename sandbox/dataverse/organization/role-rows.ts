import { stableId } from "../metadata/metadata-id";
import { toDepthMask, type Depth } from "../security/depth";
import { privilegeId } from "../security/privileges";
import type { PlatformRows } from "./platform-rows";
import type { RowValues } from "./put-row";
import { rootBusinessUnitId } from "./stock-ids";

/** A role of the root business unit, and what it grants by privilege name. */
export interface RoleDefinition {
  readonly id: string;
  readonly name: string;
  readonly grants: ReadonlyMap<string, Depth>;
  readonly values: RowValues;
}

const unitsBelow = `
  WITH RECURSIVE below (id, parent) AS (
    SELECT businessunitid, parentbusinessunitid FROM businessunit WHERE parentbusinessunitid = ?
    UNION SELECT b.businessunitid, b.parentbusinessunitid FROM businessunit b JOIN below ON b.parentbusinessunitid = below.id
  ) SELECT id, parent FROM below`;

/**
 * Writes a role with its privileges, and its copy in every other business unit: users and teams get the copy of their own unit,
 * and all copies grant what the root one grants (learn.microsoft.com, security-roles-privileges).
 */
export function writeRole(rows: PlatformRows, role: RoleDefinition): void {
  const values = { ...role.values, name: role.name };
  rows.put("role", role.id, { ...values, businessunitid: rootBusinessUnitId, parentrootroleid: role.id });
  copyRoleBelow(rows, role.id, rootBusinessUnitId, values);
  writePrivileges(rows, role.id, role.grants);
}

/** Puts a copy of a role into every business unit below its own. */
export function copyRoleBelow(rows: PlatformRows, roleId: string, businessUnitId: string, values: RowValues): void {
  for (const unit of rows.store.all(unitsBelow, businessUnitId)) {
    const parentId = unit["parent"] === businessUnitId ? roleId : copyId(roleId, String(unit["parent"]));
    putCopy(rows, roleId, String(unit["id"]), parentId, values);
  }
}

/** Puts a copy of every role a business unit has into a new one below it. */
export function copyRolesTo(rows: PlatformRows, businessUnitId: string, parentUnitId: string): void {
  for (const role of rows.store.all("SELECT * FROM role WHERE businessunitid = ?", parentUnitId)) {
    putCopy(rows, String(role["parentrootroleid"]), businessUnitId, String(role["roleid"]), {
      name: role["name"],
      roletemplateid: role["roletemplateid"],
      ismanaged: role["ismanaged"],
    });
  }
}

/** The id of a role's copy in a business unit; in the root unit it is the role itself. */
export function roleCopyId(rootRoleId: string, businessUnitId: string): string {
  return businessUnitId === rootBusinessUnitId ? rootRoleId : copyId(rootRoleId, businessUnitId);
}

function copyId(rootRoleId: string, businessUnitId: string): string {
  return stableId("role", rootRoleId, businessUnitId);
}

function putCopy(rows: PlatformRows, rootRoleId: string, unitId: string, parentId: string, values: RowValues): void {
  rows.put("role", copyId(rootRoleId, unitId), {
    ...values,
    businessunitid: unitId,
    parentroleid: parentId,
    parentrootroleid: rootRoleId,
  });
}

function writePrivileges(rows: PlatformRows, roleId: string, grants: ReadonlyMap<string, Depth>): void {
  rows.store.run("DELETE FROM roleprivileges WHERE roleid = ?", roleId);
  for (const [name, depth] of grants) {
    rows.put("roleprivileges", stableId("roleprivileges", roleId, privilegeId(name)), {
      roleid: roleId,
      privilegeid: privilegeId(name),
      privilegedepthmask: toDepthMask(depth),
      ismanaged: true,
    });
  }
}

/** Takes a role with its copies, privileges and assignments away. */
export function removeRole(rows: PlatformRows, rootRoleId: string): void {
  const copies = "SELECT roleid FROM role WHERE parentrootroleid = ?1 OR roleid = ?1";
  for (const table of ["systemuserroles", "teamroles", "roleprivileges", "appmoduleroles"]) {
    rows.store.run(`DELETE FROM ${table} WHERE roleid IN (${copies}) OR roleid = ?1`, rootRoleId);
  }
  rows.store.run("DELETE FROM role WHERE parentrootroleid = ?1 OR roleid = ?1", rootRoleId);
}
