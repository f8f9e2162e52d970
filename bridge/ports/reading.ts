import type { ColumnName, Row } from "#model/tables/row";
import type { AnyTable } from "#model/tables/table";
import type { Condition } from "./condition";

/** One row behind a lookup. */
interface RelatedRow<T extends AnyTable = AnyTable, C extends string = string> {
  readonly is: "one";
  readonly table: T;
  readonly columns: readonly C[];
}

/** The rows of a collection on the other side of a lookup. */
interface RelatedRows<T extends AnyTable = AnyTable, C extends string = string> {
  readonly is: "many";
  readonly table: T;
  readonly columns: readonly C[];
  readonly where: Condition | undefined;
}

/** By navigation property: a lookup's schema name, or a relationship's name for a collection. */
type Related = Readonly<Record<string, RelatedRow | RelatedRows>>;

/** Which columns of a table are read, with which related rows. Its answer's type follows from it. */
export interface Reading<T extends AnyTable = AnyTable, C extends string = string, R extends Related = Related> {
  readonly table: T;
  readonly columns: readonly C[];
  readonly related: R;
}

type Key<T extends AnyTable> = `${Lowercase<T["schemaName"]>}id`;

type Columns<T extends AnyTable, C extends string> = Pick<Row<T>, Extract<C | Key<T>, keyof Row<T>>>;

type RelatedValues<R extends Related> = {
  readonly [K in keyof R]: R[K] extends RelatedRow<infer T, infer C>
    ? Columns<T, C> | null
    : R[K] extends RelatedRows<infer T, infer C>
      ? readonly (Columns<T, C> & Versioned)[]
      : never;
};

interface Versioned {
  /** The version of the row: for a conditional update. */
  readonly "@odata.etag": string;
}

/** A row as a reading answers it. */
export type RowOf<X> =
  X extends Reading<infer T, infer C, infer R> ? Columns<T, C> & RelatedValues<R> & Versioned : never;

/** Says what is read; `related` is empty for a row alone. */
export function reading<T extends AnyTable, const C extends ColumnName<T>, const R extends Related>(
  table: T,
  columns: readonly C[],
  related: R,
): Reading<T, C, R> {
  return { table, columns, related };
}

export function one<T extends AnyTable, const C extends ColumnName<T>>(
  table: T,
  columns: readonly C[],
): RelatedRow<T, C> {
  return { is: "one", table, columns };
}

export function many<T extends AnyTable, const C extends ColumnName<T>>(
  table: T,
  columns: readonly C[],
  where?: Condition<ColumnName<T>>,
): RelatedRows<T, C> {
  return { is: "many", table, columns, where };
}
