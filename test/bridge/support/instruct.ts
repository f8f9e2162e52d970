import { fromOption, toOption } from "#model/choice";
import {
  instructionKinds,
  instructionStates,
  type InstructionKind,
  type InstructionState,
} from "#model/tables/instruction";
import type { JsonClient } from "../../../tools/demo/json-client";
import { eventually } from "./eventually";

export interface InstructionView {
  readonly state: InstructionState;
  readonly result: string;
  readonly affected: number;
}

/** Writes an instruction as an operator does. Gives its id. */
export async function instruct(
  operator: JsonClient,
  kind: InstructionKind,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = crypto.randomUUID();
  await operator.send("POST", "accord_instructions", {
    accord_instructionid: id,
    accord_name: kind,
    accord_kind: toOption(instructionKinds, kind),
    ...values,
  });
  return id;
}

export async function viewInstruction(dataverse: JsonClient, id: string): Promise<InstructionView> {
  const row = await dataverse.get(`accord_instructions(${id})`);
  return {
    state: fromOption(instructionStates, row.accord_state as number | null) ?? "Queued",
    result: typeof row.accord_result === "string" ? row.accord_result : "",
    affected: Number(row.accord_affectedcount ?? 0),
  };
}

/** Waits until the bridge has answered an instruction. */
export function answered(dataverse: JsonClient, id: string): Promise<InstructionView> {
  return eventually(
    () => viewInstruction(dataverse, id),
    ({ state }) => state !== "Queued",
  );
}
