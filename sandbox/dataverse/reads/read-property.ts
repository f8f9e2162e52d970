import { shapeRows } from "../formatting/shape-rows";
import { toOutput } from "../query/odata/selected-columns";
import { propertyOf } from "../query/properties";
import type { Resource } from "../query/resource";
import { makeQuery } from "../query/tree/query";
import { makeAliasSource, makeRowsBuilder } from "../query/tree/rows-builder";
import { emptyAnswer, jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { findRecord } from "./find-record";
import type { ReadCall } from "./read-call";
import { readRows } from "./read-page";

/** `GET accounts(guid)/name`, and `…/name/$value` for the bare value; 204 when it is empty. */
export function readProperty(
  call: ReadCall,
  { record, attribute, rawValue }: Extract<Resource, { is: "property" }>,
): WebApiAnswer {
  const { context, address } = call;
  const found = findRecord(context, record, address.options.aliases);
  if (found === null) return emptyAnswer(204);
  const rows = makeRowsBuilder(found.table, makeAliasSource());
  const name = propertyOf(attribute);
  const columns = [toOutput(rows, name, attribute)];
  const read = readRows(
    context,
    makeQuery(
      rows.build({ is: "comparison", column: rows.key(), operator: "eq", value: found.id }),
      columns.map((column) => column.value),
    ),
  );
  const [row = {}] = shapeRows(context, columns, read, { emptyColumns: "null", etag: false });
  const value = row[name] ?? null;
  if (value === null) return emptyAnswer(204);
  if (rawValue) {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return { status: 200, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: text };
  }
  const { entitySetName } = found.table;
  return jsonAnswer(200, {
    "@odata.context": `${context.serviceRoot}$metadata#${entitySetName}(${found.id})/${name}`,
    ...annotationsOf(row, name),
    value,
  });
}

/** Annotations of the property stand at `value`: `value@OData.Community.Display.V1.FormattedValue`. */
function annotationsOf(row: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const entries = Object.entries(row).filter(([key]) => key.startsWith(`${name}@`));
  return Object.fromEntries(entries.map(([key, value]) => [`value${key.slice(name.length)}`, value]));
}
