import { accordExtensions, accordTables } from "#model/tables/accord-tables";
import type { ChoiceColumn } from "#model/tables/column";

/** Every global choice once, by the first column that uses it; several columns may share one. */
export function shippedChoices(): ChoiceColumn[] {
  const columns = [...accordTables, ...accordExtensions].flatMap((table) => Object.values(table.columns));
  const byName = new Map<string, ChoiceColumn>();
  for (const column of columns) {
    if (column.type === "choice" && !byName.has(column.choiceName)) byName.set(column.choiceName, column);
  }
  return [...byName.values()];
}
