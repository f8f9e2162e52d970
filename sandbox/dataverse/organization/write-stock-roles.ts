import { stableId } from "../metadata/metadata-id";
import type { Depth } from "../security/depth";
import { isWider } from "../security/depth";
import type { Privilege } from "../security/privileges";
import { writePrivileges } from "./privilege-rows";
import type { PlatformRows } from "./platform-rows";
import { roleCopyId, writeRole } from "./role-rows";
import { businessUnitOf, personId, stockPeople } from "./stock-people";
import { otherGrants, stockRoles, type StockRole } from "./stock-roles";

export function stockRoleId(name: string): string {
  return stableId("role", name);
}

/** The stock roles with their privileges, given to the stock people. */
export function writeStockRoles(rows: PlatformRows): void {
  const privileges = writePrivileges(rows);
  for (const role of stockRoles) {
    rows.put("roletemplate", role.templateId, { name: role.name });
    writeRole(rows, {
      id: stockRoleId(role.name),
      name: role.name,
      grants: grantsOf(role, privileges),
      values: { roletemplateid: role.templateId, ismanaged: true, canbedeleted: false, iscustomizable: true },
    });
  }
  for (const person of stockPeople) {
    for (const role of person.roles) {
      rows.put("systemuserroles", stableId("systemuserroles", person.key, role), {
        systemuserid: personId(person.key),
        roleid: roleCopyId(stockRoleId(role), businessUnitOf(person)),
      });
    }
  }
}

/** Roles that have everything get what new tables bring; customizers get new tables as well, as in Dataverse. */
export function grantNewPrivileges(rows: PlatformRows, isCustom: (privilege: Privilege) => boolean): void {
  const privileges = writePrivileges(rows);
  for (const role of stockRoles) {
    const grants = new Map(grantsOf(role, privileges));
    if (role.name === "System Customizer") {
      for (const privilege of privileges.values()) if (isCustom(privilege)) grants.set(privilege.name, "Global");
    }
    if (role.grants === "all" || role.name === "System Customizer") {
      writeRole(rows, { id: stockRoleId(role.name), name: role.name, grants, values: {} });
    }
  }
}

function grantsOf(role: StockRole, privileges: ReadonlyMap<string, Privilege>): ReadonlyMap<string, Depth> {
  const grants = new Map<string, Depth>();
  if (role.grants === "all") {
    for (const privilege of privileges.values()) grants.set(privilege.name, "Global");
    return grants;
  }
  for (const { words, rights, depth } of role.grants) {
    for (const name of words.flatMap((word) => rights.map((right) => `prv${right}${word}`))) {
      const privilege = privileges.get(name);
      const reached = privilege?.depths.includes(depth) === false ? "Global" : depth;
      if (privilege !== undefined && isWider(reached, grants.get(name) ?? null)) grants.set(name, reached);
    }
  }
  for (const name of otherGrants[role.name] ?? []) grants.set(name, "Global");
  return grants;
}
