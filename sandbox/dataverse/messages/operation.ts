import type { TableMetadata } from "../metadata/table-metadata";
import type { RequestContext } from "../webapi/request-context";

/** A function or action of the Web API: WhoAmI, ImportSolution, UpsertMultiple. One file per operation, one list of all of them. */
export interface Operation {
  readonly name: string;
  /** Functions are called by GET with parameters in the address, actions by POST with parameters in the body. */
  readonly kind: "function" | "action";
  readonly boundTo: "nothing" | "record" | "collection";
  /** Only on this table; on any table when absent. */
  readonly table?: string;
  readonly parameters: readonly OperationParameter[];
  readonly returns: string | null;
  run(call: OperationCall): OperationAnswer | Promise<OperationAnswer>;
}

export interface OperationParameter {
  readonly name: string;
  /** CSDL type: `Edm.String`, `Collection(Edm.String)`, `mscrm.crmbaseentity`. */
  readonly type: string;
  readonly required: boolean;
}

export interface OperationCall {
  readonly context: RequestContext;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly target: { readonly table: TableMetadata; readonly id: string | null } | null;
}

/** A body is answered with 200 and its `@odata.context`; nothing with 204. */
export type OperationAnswer =
  | { readonly is: "body"; readonly body: Readonly<Record<string, unknown>> }
  | { readonly is: "nothing"; readonly headers?: Readonly<Record<string, string>> };
