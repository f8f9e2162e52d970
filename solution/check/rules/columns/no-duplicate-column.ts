import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const noDuplicateColumn: Rule = {
  id: "no-duplicate-column",
  severity: "error",
  reason: "A column that stands in a table twice stops the import (DuplicateAttributeSchemaName).",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, columns }) =>
      repeated(columns.map((column) => column.name)).map((name) =>
        fault(`column ${logicalName}.${name}`, "stands in its table more than once", "Keep one."),
      ),
    ),
};
