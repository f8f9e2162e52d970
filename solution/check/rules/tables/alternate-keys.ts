import type { SolutionContents, TableContents } from "../../../read/contents";
import type { XmlElement } from "../../../xml/element";
import { childOf, childrenOf, childText, textOf } from "../../../xml/find";
import { lacksColumn } from "../../known-columns";
import { fault, type Rule } from "../../rule";

/** Limits of an index: 16 columns and 900 bytes, two for each character. */
const mostColumns = 16;
const mostBytes = 900;
/** What a column takes that is no text, and a column the package does not describe. */
const bytesOfOthers = 16;

export const alternateKeys: Rule = {
  id: "alternate-keys",
  severity: "error",
  reason:
    "A key names columns of its table and fits an index of 900 bytes; a column under column security can be no part of a key.",
  check: (contents) =>
    contents.tables.flatMap((table) =>
      childrenOf(childOf(table.entity, "EntityKeys"), "EntityKey").flatMap((key) =>
        problemsOf(contents, table, key).map((problem) =>
          fault(
            `key ${childText(key, "Name")} of table ${table.logicalName}`,
            problem,
            "Name existing, unsecured columns of up to 450 characters together.",
          ),
        ),
      ),
    ),
};

function problemsOf(contents: SolutionContents, { logicalName, columns }: TableContents, key: XmlElement): string[] {
  const names = childrenOf(childOf(key, "EntityKeyAttributes"), "AttributeName").map(textOf);
  const described = names.map((name) => columns.find((column) => column.name === name));
  const bytes = described.map((column) => 2 * Number(childText(column?.xml, "MaxLength")) || bytesOfOthers);
  return [
    ...names
      .filter((name) => lacksColumn(contents, logicalName, name))
      .map((name) => `names the column ${name}, which does not exist`),
    ...described
      .filter((column) => childText(column?.xml, "IsSecured") === "1")
      .map((column) => `names the column ${String(column?.name)}, which is secured`),
    ...(names.length === 0 || names.length > mostColumns ? [`has ${names.length} columns`] : []),
    ...(bytes.reduce((sum, next) => sum + next, 0) > mostBytes ? ["has columns too long for an index"] : []),
  ];
}
