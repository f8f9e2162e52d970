import { DataverseError } from "../../dataverse-error";
import type { TableMetadata } from "../../metadata/table-metadata";
import type { RequestContext } from "../../webapi/request-context";
import type { OperationCall, OperationParameter } from "../operation";
import { payloadError } from "../write-errors";

/** The rows of a bulk message, each a JSON object that names its type. */
export const targetsParameter: OperationParameter = {
  name: "Targets",
  type: "Collection(mscrm.crmbaseentity)",
  required: true,
};

export type BulkTarget = Readonly<Record<string, unknown>>;

/**
 * The table the message is bound to, and its targets: at least one, all of that table (learn.microsoft.com, bulk-operations); and the
 * context they are written in, which reads what many of them are bound to only once.
 */
export function readTargets({ context, target, parameters }: OperationCall): {
  readonly context: RequestContext;
  readonly table: TableMetadata;
  readonly targets: readonly BulkTarget[];
} {
  const given = parameters["Targets"];
  if (target === null || !Array.isArray(given)) throw invalidTargets("Required field 'Targets' is missing.");
  if (given.length === 0) throw invalidTargets("The 'Targets' of a bulk message must hold at least one record.");
  const { table } = target;
  return {
    context: { ...context, bound: { written: table, byAddress: new Map() } },
    table,
    targets: given.map((each: unknown, index) => requireTarget(table, each, index)),
  };
}

function requireTarget(table: TableMetadata, value: unknown, index: number): BulkTarget {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidTargets(`Targets[${index}] is not a record.`);
  }
  const record = value as BulkTarget;
  const type = record["@odata.type"];
  const expected = `Microsoft.Dynamics.CRM.${table.logicalName}`;
  if (typeof type !== "string") {
    throw payloadError(
      table,
      `A type named '' could not be resolved by the model: Targets[${index}] has no '@odata.type'; expected is '${expected}'.`,
    );
  }
  if (type.replace(/^#/, "") !== expected) {
    throw payloadError(table, `Targets[${index}] is of type '${type}', but the message is bound to '${expected}'.`);
  }
  return record;
}

export function invalidTargets(message: string): DataverseError {
  return new DataverseError("0x80040203", 400, message);
}
