import type { AnyTable } from "#model/tables/table";
import type { Condition } from "../../../bridge/ports/condition";
import type { Reading } from "../../../bridge/ports/reading";
import { toPredicate } from "./evaluate-condition";
import type { RowStore } from "./row-store";
import { columnOfCollection, schemaOf } from "./schema";
import type { StoredRow } from "./stored-row";

/** A row as a reading answers it: the columns asked for, empty ones as null, with its related rows. */
export function answerReading(store: RowStore, { table, columns, related }: Reading, row: StoredRow): StoredRow {
  const schema = schemaOf(table);
  const answer = select(row, schema.primaryKey, columns);
  for (const [navigation, part] of Object.entries(related)) {
    if (part.is === "one") {
      const lookup = schema.lookups.get(navigation);
      if (!lookup) throw new RangeError(`${schema.name} has no lookup ${navigation}`);
      const id = row[lookup.column];
      const target = typeof id === "string" ? store.row(lookup.target, id) : undefined;
      answer[navigation] = target ? select(target, schemaOf(part.table).primaryKey, part.columns) : null;
    } else {
      answer[navigation] = selectMany(
        store,
        part,
        columnOfCollection(table, navigation),
        String(row[schema.primaryKey]),
      );
    }
  }
  return answer;
}

function selectMany(
  store: RowStore,
  part: { readonly table: AnyTable; readonly columns: readonly string[]; readonly where: Condition | undefined },
  column: string,
  parent: string,
): readonly StoredRow[] {
  const isWanted = part.where ? toPredicate(part.where) : () => true;
  const { name, primaryKey: key } = schemaOf(part.table);
  const answer: StoredRow[] = [];
  for (const row of store.rowsOf(name, column, parent)) {
    if (isWanted(row)) answer.push(select(row, key, part.columns));
  }
  return answer;
}

function select(row: StoredRow, primaryKey: string, columns: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = { "@odata.etag": row["@odata.etag"], [primaryKey]: row[primaryKey] };
  for (const column of columns) answer[column] = row[column] ?? null;
  return answer;
}
