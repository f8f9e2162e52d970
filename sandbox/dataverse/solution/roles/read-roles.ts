import type { Depth } from "../../security/depth";
import { depths } from "../../security/depth";
import { at, attribute, attributeAnyCase, child, children, textOf, toGuid, type Element } from "../package/xml";

/** A security role of customizations.xml. */
export interface RoleComponent {
  readonly id: string;
  readonly name: string;
  readonly privileges: readonly { readonly name: string; readonly depth: Depth | null }[];
}

/** A column security profile of customizations.xml. */
export interface ProfileComponent {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly ColumnPermission[];
}

export interface ColumnPermission {
  readonly table: string;
  readonly column: string;
  /** 0 or 4, as `fieldpermission` keeps it. */
  readonly canRead: number;
  readonly canCreate: number;
  readonly canUpdate: number;
}

export function readRoles(customizations: Element): readonly RoleComponent[] {
  return children(at(customizations, "Roles"), "Role").flatMap((element): RoleComponent[] => {
    const id = toGuid(attributeAnyCase(element, "id"));
    if (id === null) return [];
    const privileges = children(child(element, "RolePrivileges"), "RolePrivilege").map((privilege) => ({
      name: attribute(privilege, "name") ?? "",
      depth: depths.find((depth) => depth === attribute(privilege, "level")) ?? null,
    }));
    return [{ id, name: attribute(element, "name") ?? "", privileges }];
  });
}

export function readProfiles(customizations: Element): readonly ProfileComponent[] {
  return children(at(customizations, "FieldSecurityProfiles"), "FieldSecurityProfile").flatMap(
    (element): ProfileComponent[] => {
      const id = toGuid(attribute(element, "fieldsecurityprofileid"));
      if (id === null) return [];
      return [
        {
          id,
          name: attribute(element, "name") ?? "",
          description: attribute(element, "description") ?? "",
          permissions: children(child(element, "FieldPermissions"), "FieldPermission").map(toPermission),
        },
      ];
    },
  );
}

function toPermission(element: Element): ColumnPermission {
  const level = (name: string): number => (textOf(element, name) === "4" ? 4 : 0);
  return {
    table: (textOf(element, "EntityName") ?? "").toLowerCase(),
    column: (textOf(element, "AttributeName") ?? "").toLowerCase(),
    canRead: level("CanRead"),
    canCreate: level("CanCreate"),
    canUpdate: level("CanUpdate"),
  };
}
