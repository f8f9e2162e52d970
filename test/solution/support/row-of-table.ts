import { v4 as uuid } from "uuid";
import { toOption } from "#model/choice";
import type { Column } from "#model/tables/column";
import { primaryKey, type Table } from "#model/tables/table";

/** The values of a new row with what the table requires; `id` is its key, and no value. */
export function newRow(table: Table): { readonly id: string } {
  const id = uuid();
  const required = Object.entries(table.columns).filter(([, column]) => column.required);
  const values = Object.assign({}, ...required.map(([name, column]) => valueOf(name, column))) as object;
  return Object.defineProperty({ [primaryKey(table)]: id, ...values }, "id", { value: id, enumerable: false }) as never;
}

export const ownedBy = (userId: string) => ({ "ownerid@odata.bind": `/systemusers(${userId})` });

/** A value a column takes; another one each time, where it may be a key. */
export function valueOf(name: string, column: Column): object {
  const logical = name.toLowerCase();
  switch (column.type) {
    case "text":
      return {
        [logical]: column.format === "url" ? "https://example.com" : uuid().slice(0, Math.min(36, column.maxLength)),
      };
    case "memo":
      return { [logical]: "{}" };
    case "whole":
      return { [logical]: 1 };
    case "decimal":
    case "money":
      return { [logical]: 1 };
    case "date":
      return { [logical]: "2025-07-31" };
    case "dateTime":
      return { [logical]: "2025-07-31T10:00:00Z" };
    case "yesNo":
      return { [logical]: true };
    case "choice":
      return { [logical]: toOption(column.choice, column.choice.names[0] ?? "") };
    case "lookup":
      return { [`${name}@odata.bind`]: null };
  }
}
