import type { SolutionContents } from "../read/contents";
import { childText } from "../xml/find";

/** Column types (and, after a colon, formats) that fit a property type (learn.microsoft.com, property element of a manifest). */
const fitting: Readonly<Record<string, readonly string[]>> = {
  "SingleLine.Text": ["nvarchar"],
  "SingleLine.TextArea": ["nvarchar"],
  "SingleLine.URL": ["nvarchar:url"],
  "SingleLine.Email": ["nvarchar:email"],
  "SingleLine.Phone": ["nvarchar:phone"],
  Multiple: ["ntext"],
  "Whole.None": ["int"],
  Decimal: ["decimal"],
  FP: ["float"],
  Currency: ["money"],
  "DateAndTime.DateOnly": ["datetime:date"],
  "DateAndTime.DateAndTime": ["datetime:datetime"],
  TwoOptions: ["bit"],
  OptionSet: ["picklist", "state", "status"],
  MultiSelectOptionSet: ["multiselectpicklist"],
  "Lookup.Simple": ["lookup", "customer", "owner"],
};

/** Whether a column of the package can be bound to a property of a type; true where the package does not tell. */
export function fitsType(
  { tables }: SolutionContents,
  table: string,
  columnName: string,
  propertyType: string | undefined,
): boolean {
  const column = tables
    .find(({ logicalName }) => logicalName === table)
    ?.columns.find(({ name }) => name === columnName);
  const types = fitting[propertyType ?? ""];
  if (!column || !types) return true;
  return types.includes(column.type) || types.includes(`${column.type}:${childText(column.xml, "Format")}`);
}
