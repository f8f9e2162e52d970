import { childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const onePrimaryName: Rule = {
  id: "one-primary-name",
  severity: "error",
  reason: 'Without exactly one column marked PrimaryName the import ends with "PrimaryName attribute not found".',
  check: ({ tables }) =>
    tables
      .filter((table) => table.isDefined)
      .flatMap(({ logicalName, columns }) => {
        const names = columns.filter(({ xml }) => childText(xml, "DisplayMask").split("|").includes("PrimaryName"));
        return names.length === 1
          ? []
          : [
              fault(
                `table ${logicalName}`,
                `has ${names.length} primary names`,
                "Mark exactly one text column with PrimaryName in its DisplayMask.",
              ),
            ];
      }),
};
