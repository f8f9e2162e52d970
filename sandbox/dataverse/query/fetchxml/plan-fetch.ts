import type { TableMetadata } from "../../metadata/table-metadata";
import type { RequestContext } from "../../webapi/request-context";
import type { Condition } from "../tree/condition";
import type { OutputColumn } from "../tree/output-column";
import { makeQuery, type Order, type Query } from "../tree/query";
import type { RowsBuilder } from "../tree/rows-builder";
import { rowColumns } from "./fetch-columns";
import { buildFetchRows } from "./fetch-conditions";
import { aliasFault } from "./fetch-errors";
import { groupColumns } from "./fetch-groups";
import { findFetchTables, requireColumn, type FetchNode, type FetchTables } from "./fetch-rows";
import type { FetchOrder, FetchXml } from "./fetch-xml";

/** A FetchXML query as a query tree. */
export interface FetchPlan {
  readonly table: TableMetadata;
  readonly query: Query;
  readonly columns: readonly OutputColumn[];
}

/**
 * Plans a query. `narrow` may ask for more of its rows: those related to one row, when the query runs on a navigation property; it sees the
 * rows before conditions are read and may join others.
 */
export function planFetch(
  fetch: FetchXml,
  context: RequestContext,
  narrow: (rows: RowsBuilder) => Condition | null = () => null,
): FetchPlan {
  const tables = findFetchTables(fetch.entity, context.catalog);
  const { root } = tables;
  const groups = fetch.aggregate ? groupColumns(root, context) : null;
  const columns = groups?.columns ?? rowColumns(root, fetch.distinct);
  const order = ordersOf(root).map((written) => orderOf(written, columns, fetch, tables));
  const rows = buildFetchRows(tables, narrow(root.rows), context);
  const distinctColumns = fetch.distinct && groups === null ? withOrderColumns(columns, order) : columns;
  const groupBy = groups?.groupBy ?? (fetch.distinct ? distinctColumns.map(({ value }) => value) : null);
  const select = distinctColumns.map(({ value }) => value);
  return { table: root.rows.table, query: makeQuery(rows, select, { order, groupBy }), columns: distinctColumns };
}

interface PlacedOrder {
  readonly order: FetchOrder;
  readonly node: FetchNode;
}

/** Those of the entity first, whatever order they are written in (learn.microsoft.com, fetchxml/order-rows). */
function ordersOf(node: FetchNode): readonly PlacedOrder[] {
  return [...node.entity.orders.map((order) => ({ order, node })), ...node.links.flatMap(ordersOf)];
}

function orderOf(
  { order, node }: PlacedOrder,
  columns: readonly OutputColumn[],
  { aggregate, useRawOrderBy }: FetchXml,
  tables: FetchTables,
): Order {
  const choicesBy = useRawOrderBy ? "value" : "label";
  const { descending, alias, attribute, entityName } = order;
  if (aggregate || attribute === null) {
    const column = columns.find(({ name }) => name === alias);
    if (aggregate && attribute !== null) {
      throw aliasFault("An attribute cannot be specified for an order clause for an aggregate Query. Use an alias");
    }
    if (alias === null || column === undefined) {
      throw aliasFault(
        `An alias of an attribute is required for an order clause${alias === null ? "" : `: '${alias}' is none`}.`,
      );
    }
    return { value: column.value, descending, choicesBy };
  }
  const { rows } = entityName === null ? node : tables.find(entityName);
  const value = { is: "column", column: rows.column(requireColumn(rows.table, attribute)) } as const;
  return { value, descending, choicesBy };
}

/** Distinct rows can be ordered by what they hold only, so what they are ordered by is read with them. */
function withOrderColumns(columns: readonly OutputColumn[], order: readonly Order[]): readonly OutputColumn[] {
  const missing = order.filter(
    ({ value }) =>
      value.is === "column" &&
      !columns.some(
        ({ value: other }) =>
          other.is === "column" &&
          other.column.alias === value.column.alias &&
          other.column.attribute === value.column.attribute,
      ),
  );
  return [...columns, ...missing.map(({ value }) => ({ name: null, value }))];
}
