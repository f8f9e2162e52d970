import type { ColumnContents } from "../../../read/contents";
import type { XmlElement } from "../../../xml/element";
import { childOf, childrenOf, childText, textOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

/** Limits of an index: 16 columns and 900 bytes, two for each character. */
const mostColumns = 16;
const mostBytes = 900;

export const alternateKeys: Rule = {
  id: "alternate-keys",
  reason:
    "A key names columns of its table and fits an index of 900 bytes; a column under column security can be no part of a key.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, entity, columns }) =>
      childrenOf(childOf(entity, "EntityKeys"), "EntityKey").flatMap((key) =>
        problemsOf(key, columns).map((problem) =>
          fault(
            `key ${childText(key, "Name")} of table ${logicalName}`,
            problem,
            "Name existing, unsecured columns of up to 450 characters together.",
          ),
        ),
      ),
    ),
};

function problemsOf(key: XmlElement, columns: readonly ColumnContents[]): string[] {
  const names = childrenOf(childOf(key, "EntityKeyAttributes"), "AttributeName").map(textOf);
  const found = names.map((name) => columns.find((column) => column.name === name));
  const bytes = found.map((column) => 2 * Number(childText(column?.xml, "MaxLength") || "8"));
  return [
    ...names.filter((_, index) => found[index] === undefined).map((name) => `the column ${name} does not exist`),
    ...names
      .filter((_, index) => childText(found[index]?.xml, "IsSecured") === "1")
      .map((name) => `the column ${name} is secured`),
    ...(names.length === 0 || names.length > mostColumns ? [`it has ${names.length} columns`] : []),
    ...(bytes.reduce((sum, next) => sum + next, 0) > mostBytes ? ["its columns are too long for an index"] : []),
  ];
}
