import type { mirrorColumns } from "#model/tables/mirror-columns";
import type { FieldCell, Tab } from "./form";
import { sectionWithColumns, tab } from "./layout";

type SourceColumn = Lowercase<Exclude<Extract<keyof typeof mirrorColumns, string>, "accord_Number">> | "ownerid";

/** Where a mirror comes from, the same on every mirror's form; `further` cells stand below. */
export function sourceTab(readOnly: (name: SourceColumn) => FieldCell, ...further: readonly FieldCell[]): Tab {
  return tab(
    "source",
    "Source",
    sectionWithColumns(
      "source",
      "Source",
      2,
      [readOnly("accord_company"), readOnly("accord_syncedon")],
      [readOnly("accord_erpkey"), readOnly("accord_erpversion")],
      ...further.map((cell) => [cell]),
      [readOnly("ownerid")],
    ),
  );
}
