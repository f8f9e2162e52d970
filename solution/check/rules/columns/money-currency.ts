import { fault, type Rule } from "../../rule";

export const moneyCurrency: Rule = {
  id: "money-currency",
  severity: "error",
  reason: "A table with amounts has a currency and an exchange rate.",
  check: ({ tables }) =>
    tables
      .filter(({ isDefined, columns }) => isDefined && columns.some(({ type }) => type === "money"))
      .flatMap(({ logicalName, columns }) =>
        ["transactioncurrencyid", "exchangerate"]
          .filter((needed) => !columns.some(({ name }) => name === needed))
          .map((needed) =>
            fault(`table ${logicalName}`, `has amounts but no ${needed}`, "Add the column as an export has it."),
          ),
      ),
};
