import type { Privilege, Role } from "../../roles/role";
import { roleId } from "../../roles/role-id";
import { element, textElements, type XmlElement } from "../../xml/element";
import { rootNamespace } from "../root-namespace";

export function roleXml(role: Role): XmlElement {
  return element(
    "Role",
    { id: roleId(role), name: role.name, ...rootNamespace },
    textElements({ Description: role.description, IsCustomizable: 1, IsAutoAssigned: 0 }),
    element("RolePrivileges", {}, [...role.privileges].sort(byName).map(privilegeXml)),
  );
}

function privilegeXml({ name, depth }: Privilege): XmlElement {
  return element("RolePrivilege", { name, level: depth });
}

function byName(a: Privilege, b: Privilege): number {
  return a.name < b.name ? -1 : 1;
}
