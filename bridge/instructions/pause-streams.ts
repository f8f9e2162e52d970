import { instructionTable, instructionStates } from "#model/tables/instruction";
import { syncStateTable } from "#model/tables/sync-state";
import { toOption } from "#model/choice";
import { update } from "../ports/change";
import { toStreamKey } from "../inbound/streams/stream-state";
import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import { obeyed, refused, type Instruction, type Obeyed } from "./instruction";

/** Which streams stand still because an operator wants it. */
export interface Pauses {
  /** True as long as it is not known: nothing runs before the instructions were read. */
  isPaused(stream: string): boolean;
  /** Resolves when it is known. */
  readonly known: Promise<void>;
  /** Takes over the pauses in force, by the keys of their streams. */
  take(streamKeys: readonly string[]): void;
}

/** Every process keeps its own, filled by reading the instructions: what one of them pauses, all of them pause within a poll. */
export function makePauses(erp: Pick<Erp, "connection" | "company">): Pauses {
  let paused: ReadonlySet<string> | undefined;
  let noteKnown: () => void = () => undefined;
  const known = new Promise<void>((resolve) => {
    noteKnown = resolve;
  });
  return {
    isPaused: (stream) => paused === undefined || (paused.size > 0 && paused.has(toStreamKey(erp, stream))),
    known,
    take(streamKeys) {
      paused = new Set(streamKeys);
      noteKnown();
    },
  };
}

export function pauseStream(clock: Clock, instruction: Instruction): Obeyed {
  const stream = instruction.accord_SyncStateId;
  if (!stream) return refused("Say which stream is to be paused.");
  const pausedOn = { accord_pausedon: clock.now().toISOString() };
  return {
    ...obeyed(`${stream.accord_name ?? ""} stands still until it is resumed.`, 1, [
      update(syncStateTable, stream.accord_syncstateid, pausedOn),
    ]),
    is: "inForce",
  };
}

/** Ends every pause of the stream that is in force. */
export function resumeStream(clock: Clock, instruction: Instruction, inForce: readonly Instruction[]): Obeyed {
  const stream = instruction.accord_SyncStateId;
  if (!stream) return refused("Say which stream is to be resumed.");
  const lifted = inForce.filter((pause) => pause._accord_syncstateid_value === stream.accord_syncstateid);
  if (lifted.length === 0) return refused(`${stream.accord_name ?? ""} is not paused.`);
  const ended = {
    accord_state: toOption(instructionStates, "Done"),
    accord_result: "Lifted by a later instruction.",
    accord_finishedon: clock.now().toISOString(),
  };
  return obeyed(`${stream.accord_name ?? ""} goes on from where it stood.`, lifted.length, [
    ...lifted.map((pause) => update(instructionTable, pause.accord_instructionid, ended)),
    update(syncStateTable, stream.accord_syncstateid, { accord_pausedon: null }),
  ]);
}
