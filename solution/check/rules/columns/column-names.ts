import { childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const columnNames: Rule = {
  id: "column-names",
  severity: "error",
  reason:
    "Name and logical name are the schema name in lower case; otherwise forms, views and queries name a column that is not there.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, columns }) =>
      columns
        .filter(({ xml, physicalName }) => {
          const expected = physicalName.toLowerCase();
          return childText(xml, "Name") !== expected || childText(xml, "LogicalName") !== expected;
        })
        .map(({ physicalName }) =>
          fault(
            `column ${logicalName}.${physicalName}`,
            "has a name or logical name of its own",
            `Write ${physicalName.toLowerCase()} for both.`,
          ),
        ),
    ),
};
