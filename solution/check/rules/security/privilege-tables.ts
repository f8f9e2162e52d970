import { childOf, childrenOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const privilegeTables: Rule = {
  id: "privilege-tables",
  severity: "error",
  reason:
    "A privilege is prv, the right and the table's schema name in exactly its letters; an unknown one stops the import of the role.",
  check: ({ roles, tables, manifest }) => {
    const own = new RegExp(`^prv(Create|Read|Write|Delete|Append|AppendTo|Assign|Share)(${manifest.prefix}_.*)$`, "i");
    const defined = tables.filter((table) => table.isDefined).map((table) => table.schemaName);
    return roles.flatMap(({ name, xml }) =>
      childrenOf(childOf(xml, "RolePrivileges"), "RolePrivilege")
        .map(({ attributes }) => attributes.name ?? "")
        .filter((privilege) => !isKnown(privilege, own, defined))
        .map((privilege) =>
          fault(
            `role ${name}`,
            `grants ${privilege}, which does not exist`,
            "Spell right and table as the platform does.",
          ),
        ),
    );
  },
};

/** `prvAppendToaccord_Order` can be read as Append on "Toaccord_Order" too, so every split is tried. */
function isKnown(privilege: string, own: RegExp, tables: readonly string[]): boolean {
  if (!/^prv[A-Z]/.test(privilege)) return false;
  const table = own.exec(privilege)?.[2];
  return table === undefined || tables.includes(table);
}
