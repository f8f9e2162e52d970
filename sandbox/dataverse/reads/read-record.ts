import { etagOf, shapeRows } from "../formatting/shape-rows";
import { isNested, planSelection, requireExpandable } from "../query/odata/plan-selection";
import type { RecordPlace } from "../query/resource";
import { makeQuery } from "../query/tree/query";
import { makeAliasSource, makeRowsBuilder } from "../query/tree/rows-builder";
import { emptyAnswer, jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { expandRows } from "./expand-rows";
import { findRecord, type FoundRecord } from "./find-record";
import { scopeOf, type ReadCall } from "./read-call";
import { largestPage, readRows } from "./read-page";

/** `GET accounts(guid)?$select=…&$expand=…`; 204 for a related record that is not there. */
export function readRecord(call: ReadCall, place: RecordPlace): WebApiAnswer {
  const found = findRecord(call.context, place, call.address.options.aliases);
  return found === null ? emptyAnswer(204) : readFoundRecord(call, found);
}

/** One row as it is now, with `$select` and `$expand` of the address: also the representation after a write. */
export function readFoundRecord(call: ReadCall, { table, id }: Pick<FoundRecord, "table" | "id">): WebApiAnswer {
  const { context, address } = call;
  const expand = address.options.expand ?? [];
  requireExpandable(expand);
  const rows = makeRowsBuilder(table, makeAliasSource());
  const selection = planSelection(rows, address.options, scopeOf(call, rows));
  const query = makeQuery(
    rows.build({ is: "comparison", column: rows.key(), operator: "eq", value: id }),
    selection.columns.map(({ value }) => value),
  );
  const read = readRows(context, query);
  const [answer = {}] = shapeRows(context, selection.columns, read, { emptyColumns: "null", etag: true });
  const mode = { isNested: isNested(expand), pageSize: context.preferences.maxPageSize ?? largestPage, pathOf: null };
  expandRows(
    context,
    selection,
    read.map((row) => ({ read: row, answer })),
    mode,
  );
  const version = read[0]?.["version"];
  return jsonAnswer(
    200,
    {
      "@odata.context": `${context.serviceRoot}$metadata#${table.entitySetName}${selection.description}/$entity`,
      ...answer,
    },
    version === undefined || version === null ? {} : { ETag: etagOf(version) },
  );
}
