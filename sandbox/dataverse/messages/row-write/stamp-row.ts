import type { SqlValue } from "../../store/store";
import { toMomentText } from "../values/date-text";
import type { RowWrite } from "./row-write";

/**
 * Who made or changed the row, and when. A migration gives `overriddencreatedon`: it becomes `createdon`, and the moment of the
 * import is kept in its place.
 */
export function stampRow({ context, table, values, before }: RowWrite): void {
  const now = toMomentText(context.now);
  const stamp = (column: string, value: SqlValue): void => {
    if (table.attributes.has(column)) values.set(column, value);
  };
  if (before === null) {
    const migrated = values.get("overriddencreatedon") ?? null;
    stamp("createdon", migrated ?? now);
    if (migrated !== null) stamp("overriddencreatedon", now);
    stamp("createdby", context.caller.userId);
    stamp("createdonbehalfby", context.caller.onBehalfOfUserId);
  }
  stamp("modifiedon", now);
  stamp("modifiedby", context.caller.userId);
  stamp("modifiedonbehalfby", context.caller.onBehalfOfUserId);
}
