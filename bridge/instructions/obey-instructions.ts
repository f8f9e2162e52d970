import { fromOption, toOption } from "#model/choice";
import { instructionKinds, instructionStates, instructionTable } from "#model/tables/instruction";
import type { Inbound } from "../inbound/inbound";
import { update } from "../ports/change";
import { any, equals, isEmpty } from "../ports/condition";
import { readAll } from "../ports/dataverse";
import { instructionReading, refused, type Instruction, type Obeyed } from "./instruction";
import { parkRequest } from "./park-request";
import { pauseStream, resumeStream, type Pauses } from "./pause-streams";
import { replayDocuments } from "./replay-documents";
import { retryGroup, retryRequest } from "./retry-requests";

/** What operators want, as of now. */
interface Standing {
  readonly inForce: readonly Instruction[];
  /** Oldest first. */
  readonly queued: readonly Instruction[];
}

/** One request for both: what is to be done, and which pauses hold. */
export async function readInstructions({ dataverse }: Inbound, pauses: Pauses): Promise<Standing> {
  const state = (name: "Queued" | "InForce") => equals("accord_state", toOption(instructionStates, name));
  const rows = await readAll(dataverse, instructionReading, {
    where: any(isEmpty("accord_state"), state("Queued"), state("InForce")),
    oldestFirst: "createdon",
  });
  const inForce = rows.filter((row) => fromOption(instructionStates, row.accord_state) === "InForce");
  pauses.take(inForce.flatMap((row) => row.accord_SyncStateId?.accord_streamkey ?? []));
  return { inForce, queued: rows.filter((row) => !inForce.includes(row)) };
}

/**
 * Carries an instruction out and stores the effect and the answer in one change set, on the version that was read: of several bridges
 * one does it. False when another was faster.
 */
export async function obeyInstruction(
  inbound: Inbound,
  instruction: Instruction,
  inForce: readonly Instruction[],
  stopping: AbortSignal,
): Promise<boolean> {
  const outcome = await obey(inbound, instruction, inForce, stopping);
  const result = await inbound.dataverse.change([...outcome.changes, toAnswer(inbound, instruction, outcome)]);
  if (result.is === "refused") {
    const answer = refused(`Dataverse did not take it: ${result.detail}`);
    return (await inbound.dataverse.change([toAnswer(inbound, instruction, answer)])).is === "applied";
  }
  if (result.is === "applied") {
    inbound.log.info({ instruction: instruction.accord_name, outcome: outcome.is }, outcome.result);
  }
  return result.is === "applied";
}

function toAnswer({ clock }: Inbound, instruction: Instruction, { is, result, affected }: Obeyed) {
  const states = { done: "Done", refused: "Refused", queued: "Queued", inForce: "InForce" } as const;
  const isOver = is === "done" || is === "refused";
  const values = {
    accord_state: toOption(instructionStates, states[is]),
    accord_result: result.slice(0, 4000),
    accord_affectedcount: affected,
    accord_finishedon: isOver ? clock.now().toISOString() : null,
  };
  const audit = {
    kind: fromOption(instructionKinds, instruction.accord_kind),
    operator: instruction.createdby?.fullname ?? undefined,
  };
  return update(instructionTable, instruction.accord_instructionid, values, instruction["@odata.etag"], audit);
}

async function obey(
  inbound: Inbound,
  instruction: Instruction,
  inForce: readonly Instruction[],
  stopping: AbortSignal,
): Promise<Obeyed> {
  const { dataverse, clock } = inbound;
  switch (fromOption(instructionKinds, instruction.accord_kind)) {
    case "Retry":
      return retryRequest(dataverse, instruction);
    case "RetryGroup":
      return retryGroup(dataverse, instruction);
    case "Park":
      return parkRequest(dataverse, clock, instruction);
    case "Replay":
      return replayDocuments(inbound, instruction, stopping);
    case "Pause":
      return pauseStream(clock, instruction);
    case "Resume":
      return resumeStream(clock, instruction, inForce);
    case undefined:
      return refused("This version of the bridge does not know such an instruction.");
  }
}
