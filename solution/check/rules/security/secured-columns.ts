import { childText, descendantsOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const securedColumns: Rule = {
  id: "secured-columns",
  severity: "advice",
  reason: "A secured column that no profile lets anybody read is hidden from everybody but administrators.",
  check: ({ tables, profiles }) => {
    const readable = profiles
      .flatMap(({ xml }) => descendantsOf(xml, "FieldPermission"))
      .filter((permission) => childText(permission, "CanRead") === "4")
      .map((permission) => `${childText(permission, "EntityName")}.${childText(permission, "AttributeName")}`);
    return tables.flatMap(({ logicalName, columns }) =>
      columns
        .filter(({ xml }) => childText(xml, "IsSecured") === "1")
        .map(({ name }) => `${logicalName}.${name}`)
        .filter((column) => !readable.includes(column))
        .map((column) =>
          fault(
            `column ${column}`,
            "is secured, and no profile lets anybody read it",
            "Add it to a column security profile.",
          ),
        ),
    );
  },
};
