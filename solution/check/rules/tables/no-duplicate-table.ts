import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const noDuplicateTable: Rule = {
  id: "no-duplicate-table",
  severity: "error",
  reason: "A table that stands in the package twice cannot be created (InvalidSchemaName).",
  check: ({ tables }) =>
    repeated(tables.map((table) => table.logicalName)).map((name) =>
      fault(`table ${name}`, "stands in the package more than once", "Keep one."),
    ),
};
