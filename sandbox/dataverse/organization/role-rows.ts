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

/**
 * Writes a role with its privileges, and its copy in every other business unit: users and teams get the copy of their own unit,
 * and all copies grant what the root one grants (learn.microsoft.com, security-roles-privileges).
 */
export function writeRole(rows: PlatformRows, role: RoleDefinition): void {
  const values = { ...role.values, name: role.name };
  rows.put("role", role.id, { ...values, businessunitid: rootBusinessUnitId, parentrootroleid: role.id });
  for (const unit of rows.store.all("SELECT businessunitid, parentbusinessunitid FROM businessunit")) {
    const unitId = String(unit["businessunitid"]);
    if (unitId !== rootBusinessUnitId) copyRole(rows, role.id, unitId, String(unit["parentbusinessunitid"]), values);
  }
  writePrivileges(rows, role.id, role.grants);
}

/** The id of a role's copy in a business unit; of the root unit it is the role itself. */
export function roleCopyId(rootRoleId: string, businessUnitId: string): string {
  return businessUnitId === rootBusinessUnitId ? rootRoleId : stableId("role", rootRoleId, businessUnitId);
}

function copyRole(
  rows: PlatformRows,
  rootRoleId: string,
  unitId: string,
  parentUnitId: string,
  values: RowValues,
): void {
  rows.put("role", roleCopyId(rootRoleId, unitId), {
    ...values,
    businessunitid: unitId,
    parentroleid: roleCopyId(rootRoleId, parentUnitId),
    parentrootroleid: rootRoleId,
  });
}

function writePrivileges(rows: PlatformRows, roleId: string, grants: ReadonlyMap<string, Depth>): void {
  rows.store.run("DELETE FROM roleprivileges WHERE roleid = ?", roleId);
  for (const [name, depth] of grants) {
    rows.put("roleprivileges", stableId("roleprivileges", roleId, name), {
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
    rows.store.run(`DELETE FROM ${table} WHERE roleid IN (${copies})`, rootRoleId);
  }
  rows.store.run("DELETE FROM role WHERE parentrootroleid = ?1 OR roleid = ?1", rootRoleId);
}
