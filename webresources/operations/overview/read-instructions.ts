import { fromOption } from "#model/choice";
import { instructionStates, type InstructionState, type instructionTable } from "#model/tables/instruction";
import type { Row } from "#model/tables/row";

/** An instruction and what came of it. */
export interface GivenInstruction {
  readonly id: string;
  readonly name: string;
  readonly state: InstructionState;
  readonly result: string;
  readonly givenOn: Date | undefined;
}

type InstructionRow = Partial<
  Pick<
    Row<typeof instructionTable>,
    "accord_instructionid" | "accord_name" | "accord_state" | "accord_result" | "createdon"
  >
>;

/** The latest ones, newest first. */
export async function readInstructions(): Promise<readonly GivenInstruction[]> {
  const query = "?$select=accord_name,accord_state,accord_result,createdon&$orderby=createdon desc&$top=5";
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords("accord_instruction", query);
  return (entities as readonly InstructionRow[]).map((row) => ({
    id: row.accord_instructionid ?? "",
    name: row.accord_name ?? "",
    state: fromOption(instructionStates, row.accord_state) ?? "Queued",
    result: row.accord_result ?? "",
    givenOn: row.createdon ? new Date(row.createdon) : undefined,
  }));
}
