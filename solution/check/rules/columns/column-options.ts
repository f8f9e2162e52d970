import { childOf, childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

const withOptions = ["picklist", "multiselectpicklist", "bit", "state", "status"];

export const columnOptions: Rule = {
  id: "column-options",
  severity: "error",
  reason: "A choice needs options of its own or the name of a global choice (ImportOptionSetAttributeError).",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, columns }) =>
      columns
        .filter(({ type }) => withOptions.includes(type))
        .filter(({ xml }) => !childOf(xml, "optionset") && childText(xml, "OptionSetName") === "")
        .map(({ name }) =>
          fault(
            `column ${logicalName}.${name}`,
            "has no options",
            "Add an optionset, or name a global choice in OptionSetName.",
          ),
        ),
    ),
};
