import type { TableMetadata } from "../../metadata/table-metadata";
import type { SqlRow, SqlValue } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";
import type { RowWrite } from "../row-write/row-write";

/**
 * What the platform does of itself when rows of a table are written: a full name, a total, an activity beside a task.
 * Rules never write; they correct the row that is being written and answer what else has to change.
 */
export interface TableRule {
  concerns(table: TableMetadata): boolean;
  beforeSave?(write: RowWrite): void;
  afterSave?(write: RowWrite): readonly FollowUp[];
  afterDelete?(removal: Removal): readonly FollowUp[];
}

export interface Removal {
  readonly context: RequestContext;
  readonly table: TableMetadata;
  readonly row: SqlRow;
}

/** A row that changes because another one did; whatever the caller may do. */
export interface FollowUp {
  readonly table: TableMetadata;
  readonly id: string;
  readonly values: ReadonlyMap<string, SqlValue>;
}
