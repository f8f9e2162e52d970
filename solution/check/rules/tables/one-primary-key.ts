import { fault, type Rule } from "../../rule";

export const onePrimaryKey: Rule = {
  id: "one-primary-key",
  severity: "error",
  reason: "A table is created with one key column, named after the table.",
  check: ({ tables }) =>
    tables
      .filter((table) => table.isDefined)
      .flatMap(({ logicalName, columns }) => {
        const keys = columns.filter(({ type }) => type === "primarykey").map(({ name }) => name);
        return keys.length === 1 && keys[0] === `${logicalName}id`
          ? []
          : [
              fault(
                `table ${logicalName}`,
                `has the keys [${keys.join(", ")}]`,
                `Give it the one primary key ${logicalName}id.`,
              ),
            ];
      }),
};
