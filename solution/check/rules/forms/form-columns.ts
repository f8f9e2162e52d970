import { controlsOf, formsOf } from "../../form-parts";
import { lacksColumn } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const formColumns: Rule = {
  id: "form-columns",
  severity: "error",
  reason: "A field bound to a column that is not there stops the import of the form.",
  check: (contents) =>
    formsOf(contents).flatMap(({ table, body, label }) =>
      controlsOf(body)
        .map((control) => control.attributes.datafieldname)
        .filter((column) => column !== undefined && lacksColumn(contents, table.logicalName, column))
        .map((column) =>
          fault(
            label,
            `shows the column ${String(column)}, which does not exist`,
            "Correct the name, or add the column.",
          ),
        ),
    ),
};
