import type { SolutionContents } from "../../../read/contents";
import { childOf, childrenOf, childText } from "../../../xml/find";
import { lacksColumn } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const fieldPermission: Rule = {
  id: "field-permission",
  severity: "error",
  reason: "A permission is given for a column under column security (ImportFieldSecurityProfileIsSecuredMissingError).",
  check: (contents) =>
    contents.profiles.flatMap(({ name, xml }) =>
      childrenOf(childOf(xml, "FieldPermissions"), "FieldPermission").flatMap((permission) => {
        const problem = problemOf(
          contents,
          childText(permission, "EntityName"),
          childText(permission, "AttributeName"),
        );
        return problem === undefined
          ? []
          : [fault(`column security profile ${name}`, problem, "Name an existing column with IsSecured 1.")];
      }),
    ),
};

function problemOf(contents: SolutionContents, table: string, columnName: string): string | undefined {
  if (lacksColumn(contents, table, columnName)) return `names the column ${table}.${columnName}, which does not exist`;
  const column = contents.tables
    .find(({ logicalName }) => logicalName === table)
    ?.columns.find(({ name }) => name === columnName);
  return column && childText(column.xml, "IsSecured") !== "1"
    ? `names the column ${table}.${columnName}, which is not secured`
    : undefined;
}
