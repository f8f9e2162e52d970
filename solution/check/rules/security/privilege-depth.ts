import type { SolutionContents } from "../../../read/contents";
import { childOf, childrenOf, childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

const depths = ["Basic", "Local", "Deep", "Global"];

export const privilegeDepth: Rule = {
  id: "privilege-depth",
  severity: "error",
  reason:
    "Rows without an owner are the organisation's: rights on them reach everywhere or nowhere, and they are neither assigned nor shared.",
  check: (contents) =>
    contents.roles.flatMap(({ name, xml }) =>
      childrenOf(childOf(xml, "RolePrivileges"), "RolePrivilege").flatMap(({ attributes }) => {
        const problem = problemOf(contents, attributes.name ?? "", attributes.level ?? "");
        return problem === undefined
          ? []
          : [fault(`role ${name}`, problem, "Grant Global on such tables, without Assign and Share.")];
      }),
    ),
};

function problemOf({ tables }: SolutionContents, privilege: string, level: string): string | undefined {
  if (!depths.includes(level)) return `grants ${privilege} at the depth "${level}"`;
  const table = tables.find(({ isDefined, schemaName }) => isDefined && privilege.endsWith(schemaName));
  if (!table || childText(table.entity, "OwnershipTypeMask") !== "OrgOwned") return undefined;
  if (level !== "Global") return `grants ${privilege} at the depth ${level}, but its rows have no owner`;
  return /^prv(Assign|Share)/.test(privilege) ? `grants ${privilege}, but its rows have no owner` : undefined;
}
