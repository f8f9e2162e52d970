import type { ColumnName } from "#model/tables/row";
import type { AnyTable } from "#model/tables/table";
import type { FailureClass } from "#model/failure";
import type { Change, RowKey } from "./change";
import type { Condition } from "./condition";
import type { Reading, RowOf } from "./reading";

export interface Query<T extends AnyTable> {
  readonly where: Condition<ColumnName<T>>;
  readonly oldestFirst?: ColumnName<T>;
  readonly newestFirst?: ColumnName<T>;
  /** Rows per page. */
  readonly pageSize?: number;
}

/** What became of a change set. */
export type ChangeResult =
  /** The new versions of updated rows, in the order of the change set; undefined for other writes. */
  | { readonly is: "applied"; readonly versions: readonly (string | undefined)[] }
  /** Somebody else was faster: a row has another version, a key is taken, or a row is gone. Nothing was written. */
  | { readonly is: "conflict"; readonly detail: string }
  /** Dataverse does not take these values, or not from us; trying again changes nothing. Nothing was written. */
  | { readonly is: "refused"; readonly code: string; readonly detail: string };

export type ChangeSet = readonly Change[];

/**
 * The few operations the bridge asks of Dataverse. Throttling and passing faults are dealt with behind it, inside a bound;
 * what remains is thrown as DataverseFault.
 */
export interface Dataverse {
  retrieve<R extends Reading>(reading: R, key: RowKey): Promise<RowOf<R> | undefined>;
  /** The row as another user sees it, with nothing that user may not read; undefined when that is all of it. */
  retrieveAs<R extends Reading>(userId: string, reading: R, key: RowKey): Promise<RowOf<R> | undefined>;
  /** Page by page; stop reading to stop asking. */
  query<R extends Reading>(reading: R, query: Query<R["table"]>): AsyncIterable<readonly RowOf<R>[]>;
  /** One change set: all or nothing. */
  change(changes: ChangeSet): Promise<ChangeResult>;
  /** Several change sets in one request, each all or nothing, with a result each. */
  changeAll(changeSets: readonly ChangeSet[]): Promise<readonly ChangeResult[]>;
}

/** Thrown when Dataverse could not be asked, refused, or did not answer in time. */
export class DataverseFault extends Error {
  override readonly name = "DataverseFault";

  constructor(
    message: string,
    readonly failure: Extract<FailureClass, "Transient" | "Throttled" | "SignIn" | "Configuration" | "Defect">,
    /** Dataverse's error code, or the HTTP status. */
    readonly code?: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** For writes that nobody can be in the way of: everything but "applied" is a fault. */
export async function changeOrFail(dataverse: Dataverse, changes: ChangeSet): Promise<void> {
  requireApplied(await dataverse.change(changes));
}

/** Throws for a write that was not taken. */
export function requireApplied(result: ChangeResult | undefined): void {
  if (result?.is === "applied") return;
  throw new DataverseFault(`Dataverse did not write: ${result?.detail ?? "no answer to a change set"}`, "Defect");
}

/** All rows of a query, for those that are known to be few. */
export async function readAll<R extends Reading>(
  dataverse: Dataverse,
  reading: R,
  query: Query<R["table"]>,
): Promise<readonly RowOf<R>[]> {
  const rows: RowOf<R>[] = [];
  for await (const page of dataverse.query(reading, query)) rows.push(...page);
  return rows;
}
