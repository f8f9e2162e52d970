import { fromOption } from "#model/choice";
import { instructionKinds } from "#model/tables/instruction";
import type { Inbound } from "../inbound/inbound";
import type { Instruction } from "../instructions/instruction";
import { obeyInstruction, readInstructions } from "../instructions/obey-instructions";
import { startLoop, type Loop } from "./loop";
import type { SharedState } from "./shared-state";

/**
 * Reads on every poll what operators want, and does it, one after the other. A replay goes on beside the polls: it may be long, and a
 * pause is to be heeded meanwhile.
 */
export function runInstructions(inbound: Inbound, { pauses, reportOf }: SharedState, pauseSeconds: number): Loop {
  const report = reportOf("instructions");
  const replays = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  function startReplay(instruction: Instruction): void {
    const id = instruction.accord_instructionid;
    if (replays.has(id)) return;
    const done = obeyInstruction(inbound, instruction, [], stopping.signal)
      .then(() => undefined)
      .catch((error: unknown) => report.raise(error))
      .finally(() => replays.delete(id));
    replays.set(id, done);
  }

  /** Reads, and does the oldest. What it changed is read again before the next one: a pause, for one, is to be lifted by it. */
  async function doNext(): Promise<boolean> {
    const { inForce, queued } = await readInstructions(inbound, pauses);
    for (const replay of queued.filter(isReplay)) startReplay(replay);
    const next = queued.find((instruction) => !isReplay(instruction));
    return next !== undefined && obeyInstruction(inbound, next, inForce, stopping.signal);
  }

  async function pass(): Promise<void> {
    let hasDone = true;
    while (hasDone && !stopping.signal.aborted) hasDone = await doNext();
    await report.over();
  }

  const loop = startLoop({ pass, pauseSeconds, clock: inbound.clock, onFailure: (error) => report.raise(error) });
  return {
    async stop() {
      stopping.abort();
      await loop.stop();
      await Promise.all(replays.values());
    },
  };
}

function isReplay({ accord_kind: kind }: Instruction): boolean {
  return fromOption(instructionKinds, kind) === "Replay";
}
