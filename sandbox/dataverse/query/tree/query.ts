import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { Condition } from "./condition";

/** Rows of a table inside a query, under a name of their own, with what they are joined to and which of them are wanted. */
export interface Rows {
  readonly table: TableMetadata;
  /** Unique in the query. */
  readonly alias: string;
  /** False for intersect tables, which have no privileges: the tables on both sides are checked instead. */
  readonly secured: boolean;
  readonly joins: readonly Join[];
  readonly where: Condition | null;
}

/** Rows joined to others: `own` is a column of theirs, `parent` one of the rows they are joined to. */
export interface Join extends Rows {
  /** An outer join keeps parents without a match. */
  readonly kind: "inner" | "outer";
  readonly own: string;
  readonly parent: { readonly alias: string; readonly column: string };
  /** At most one match for each parent: `matchfirstrowusingcrossapply`. */
  readonly firstOnly: boolean;
}

/** A column of some rows of the query. */
export interface ColumnReference {
  readonly alias: string;
  readonly table: TableMetadata;
  readonly attribute: AttributeMetadata;
}

export type AggregateFunction = "count" | "countColumn" | "countDistinct" | "sum" | "average" | "min" | "max";

export type DatePart = "day" | "week" | "month" | "quarter" | "year" | "fiscal-period" | "fiscal-year";

/** What a query can select, group by and order by. */
export type Value =
  | { readonly is: "column"; readonly column: ColumnReference }
  | { readonly is: "aggregate"; readonly function: AggregateFunction; readonly column: ColumnReference | null }
  /** Part of a date as it is in a time zone. */
  | {
      readonly is: "datePart";
      readonly column: ColumnReference;
      readonly part: DatePart;
      readonly timeZone: string;
    }
  /** How many rows of the same table name this one in a lookup. */
  | { readonly is: "childCount"; readonly column: ColumnReference; readonly lookup: string };

export interface Order {
  readonly value: Value;
  readonly descending: boolean;
  /** Choices by their integer or by their label; lookups always go by the name of what they point to. */
  readonly choicesBy: "value" | "label";
}

/** One question to the database, whatever language it was asked in. */
export interface Query extends Rows {
  readonly select: readonly Value[];
  /** Null for the rows themselves; an empty list makes one group of everything. */
  readonly groupBy: readonly Value[] | null;
  readonly order: readonly Order[];
  /** Go on behind the row with these order values. */
  readonly after: readonly SqlValue[] | null;
  readonly offset: number;
  readonly limit: number;
  /** No more than so many rows for each value of a column; null for all of them. */
  readonly limitPer: { readonly column: ColumnReference; readonly count: number } | null;
}

/** A query for rows, or for groups of them, from the first to the last. */
export function makeQuery(
  rows: Rows,
  select: readonly Value[],
  { order = [], groupBy = null }: Partial<Pick<Query, "order" | "groupBy">> = {},
): Query {
  return { ...rows, select, groupBy, order, after: null, offset: 0, limit: noLimit, limitPer: null };
}

export const noLimit = -1;
