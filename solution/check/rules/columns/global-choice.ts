import { childText } from "../../../xml/find";
import { isMissing } from "../../own-names";
import { fault, type Rule } from "../../rule";

export const globalChoice: Rule = {
  id: "global-choice",
  severity: "error",
  reason:
    "A global choice a column names must come with the package or be there already (ImportOptionSetAttributeError).",
  check: (contents) =>
    contents.tables.flatMap(({ logicalName, columns }) =>
      columns
        .map(({ name, xml }) => ({ name, choice: childText(xml, "OptionSetName") }))
        .filter(({ choice }) => choice !== "" && isMissing(contents, choice, contents.choices))
        .map(({ name, choice }) =>
          fault(
            `column ${logicalName}.${name}`,
            `takes its options from ${choice}, which the package lacks`,
            "Add the choice to optionsets, or correct the name.",
          ),
        ),
    ),
};
