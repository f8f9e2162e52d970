import { quoteName } from "../../store/physical-table";
import type { SqlValue } from "../../store/store";

/** A piece of SQL and the values of its question marks. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** SQL from a template: pieces of SQL are put in, everything else becomes a bound value. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  const values: SqlValue[] = [];
  let text = strings[0] ?? "";
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += "?";
      values.push(part);
    }
    text += strings[index + 1] ?? "";
  });
  return { text, values };
}

/** A quoted name: `"t0"."name"`. */
export function sqlName(...names: readonly string[]): Sql {
  return { text: names.map(quoteName).join("."), values: [] };
}

export function sqlList(parts: readonly Sql[], separator: string): Sql {
  return { text: parts.map((part) => part.text).join(separator), values: parts.flatMap((part) => part.values) };
}

export const noSql: Sql = { text: "", values: [] };

function isSql(part: Sql | SqlValue): part is Sql {
  return typeof part === "object" && part !== null && "text" in part;
}
