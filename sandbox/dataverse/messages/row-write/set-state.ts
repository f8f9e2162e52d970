import { DataverseError } from "../../dataverse-error";
import type { OptionMetadata, TableMetadata } from "../../metadata/table-metadata";
import { valueAfter, type RowWrite } from "./row-write";

/**
 * Keeps state and status reason together: a state alone brings its default status reason, a status reason must belong to the state,
 * else 0x80048408 (learn.microsoft.com, define-custom-state-model-transitions).
 */
export function setState(write: RowWrite): void {
  const { table, values, before } = write;
  const states = optionsOf(table, "statecode");
  if (states.length === 0) return;
  if (before === null && (values.get("statecode") ?? null) === null) values.set("statecode", states[0]?.value ?? 0);
  if (!values.has("statecode") && !values.has("statuscode")) return;

  const state = valueAfter(write, "statecode");
  const isStateGiven = values.has("statecode") && state !== (before?.["statecode"] ?? null);
  if (isStateGiven && (values.get("statuscode") ?? null) === null) {
    values.set("statuscode", defaultStatus(table, Number(state)));
  }
  const status = valueAfter(write, "statuscode");
  const belongs = optionsOf(table, "statuscode").some((each) => each.value === status && each.state === state);
  if (!belongs) throw invalidStatus(write, states, Number(state));
}

function optionsOf(table: TableMetadata, column: "statecode" | "statuscode"): readonly OptionMetadata[] {
  const attribute = table.attributes.get(column);
  return attribute !== undefined && "optionSet" in attribute ? attribute.optionSet.options : [];
}

/** The status reason a row gets when only its state is given. */
export function defaultStatus(table: TableMetadata, state: number): number | null {
  const declared = optionsOf(table, "statecode").find((each) => each.value === state)?.defaultStatus;
  return declared ?? optionsOf(table, "statuscode").find((each) => each.state === state)?.value ?? null;
}

function invalidStatus(write: RowWrite, states: readonly OptionMetadata[], state: number): DataverseError {
  const { table, id } = write;
  const name = states.find((each) => each.value === state)?.invariantName ?? String(state);
  return new DataverseError(
    "0x80048408",
    400,
    `${String(valueAfter(write, "statuscode"))} is not a valid status code for state code ${table.schemaName}State.${name} on ${table.logicalName} with Id ${id}.`,
  );
}
