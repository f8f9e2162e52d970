import { childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const moneyBase: Rule = {
  id: "money-base",
  severity: "error",
  reason: "The platform keeps every amount in the base currency as well; an export lists that column beside it.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, columns }) =>
      columns
        .filter(({ type, isCustom, xml }) => type === "money" && isCustom && childText(xml, "CalculationOf") === "")
        .filter(({ name }) => !columns.some((column) => column.name === `${name}_base`))
        .map(({ name }) =>
          fault(
            `column ${logicalName}.${name}`,
            "has no column for the base currency",
            `Add ${name}_base with CalculationOf.`,
          ),
        ),
    ),
};
