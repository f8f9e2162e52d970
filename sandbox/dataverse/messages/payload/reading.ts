import type { TableMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";
import { payloadError } from "../write-errors";
import type { RowReference } from "./resolve-reference";
import type { RowPayload } from "./row-payload";

/** What a body is read for: some columns may be given on create only. */
export type PayloadPurpose = "create" | "update";

/** A payload while its properties are read one by one. */
export interface Reading {
  readonly context: RequestContext;
  readonly table: TableMetadata;
  readonly purpose: PayloadPurpose;
  readonly values: Map<string, SqlValue>;
  readonly bound: RowReference[];
  readonly parents: RowPayload["parents"][number][];
  readonly children: RowPayload["children"][number][];
  readonly links: RowPayload["links"][number][];
}

export function beginReading(context: RequestContext, table: TableMetadata, purpose: PayloadPurpose): Reading {
  return { context, table, purpose, values: new Map(), bound: [], parents: [], children: [], links: [] };
}

/** Related rows can be given when a row is made; Dataverse has no deep update. */
export function requireCreate({ table, purpose }: Reading, property: string): void {
  if (purpose === "create") return;
  throw payloadError(
    table,
    `Deep updates are not supported: the property '${property}' can be given when a record is created only.`,
  );
}
