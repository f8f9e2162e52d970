import type { ColumnContents } from "../../../read/contents";
import { childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const textLength: Rule = {
  id: "text-length",
  severity: "error",
  reason:
    'A text column without MaxLength is refused ("must have a max length value", 0x80040203); Length is its bytes, twice as many.',
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, columns }) =>
      columns.flatMap((column) =>
        problemsOf(column).map((problem) =>
          fault(
            `column ${logicalName}.${column.name}`,
            problem,
            "Give MaxLength in characters, and for text Length twice as large.",
          ),
        ),
      ),
    ),
};

function problemsOf({ type, isCustom, xml }: ColumnContents): string[] {
  if (!isCustom || (type !== "nvarchar" && type !== "ntext")) return [];
  const characters = Number(childText(xml, "MaxLength"));
  if (!(characters > 0)) return ["has no MaxLength"];
  const bytes = childText(xml, "Length");
  return type === "nvarchar" && Number(bytes) !== 2 * characters
    ? [`has Length ${bytes} for ${characters} characters`]
    : [];
}
