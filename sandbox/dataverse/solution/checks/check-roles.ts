import { allPrivileges, type Privilege } from "../../security/privileges";
import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { RoleComponent } from "../roles/read-roles";
import { isMissingForSure, type CheckContext, type ImportCheck } from "./import-check";

/** Roles grant privileges that exist, at depths they can have, and take no other role's name. */
export const checkRoles: ImportCheck = (check) => {
  const privileges = allPrivileges(check.catalog);
  return check.contents.roles.flatMap((role) => [
    ...checkName(check, role),
    ...checkPrivileges(check, role, privileges),
  ]);
};

function roleFault(role: RoleComponent, message: string): ImportFault {
  return fault(importCodes.roleNameTaken, message, "role", role.name);
}

function checkName({ organization }: CheckContext, role: RoleComponent): readonly ImportFault[] {
  const taken = organization.roleIdByName.get(role.name.toLowerCase());
  if (taken === undefined || taken === role.id) return [];
  const message = `Cannot import security role. The role with specified role id is not updatable or role name is not unique: '${role.name}'.`;
  return [roleFault(role, message)];
}

function checkPrivileges(
  check: CheckContext,
  role: RoleComponent,
  privileges: ReadonlyMap<string, Privilege>,
): readonly ImportFault[] {
  return role.privileges.flatMap(({ name, depth }) => {
    const privilege = privileges.get(name);
    if (privilege === undefined) {
      if (!isOfMissingTable(check, name)) return [];
      return [roleFault(role, `Cannot import security role '${role.name}': the privilege '${name}' does not exist.`)];
    }
    if (depth === null) {
      return [roleFault(role, `Cannot import security role '${role.name}': '${name}' has no valid level.`)];
    }
    if (privilege.depths.includes(depth)) return [];
    const message = `Cannot import security role '${role.name}': the privilege '${name}' cannot have the level ${depth}, only ${privilege.depths.join(", ")}.`;
    return [roleFault(role, message)];
  });
}

/** Privileges of a publisher's tables; others may belong to a part of the platform that is not here. */
function isOfMissingTable(check: CheckContext, name: string): boolean {
  const table = /^prv(?:Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(.+)$/.exec(name)?.[1];
  return table !== undefined && isMissingForSure(check, table);
}
