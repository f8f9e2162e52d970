import { secondsAfter } from "../../ports/clock";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import type { StreamState } from "../streams/stream-state";
import { loadSteps, type LoadCursor } from "./load-cursor";

/** What is done is noted no more often: a load that is broken off does so much again, which changes nothing. */
const secondsBetween = 5;

/** Tells how far a load is, how fast, and when it ends if it goes on like this: in the log, and in the stream's row. */
export interface LoadNotes {
  /** Everything up to the cursor is written. Nothing waits until it is saved; that it could not be is thrown by the next note. */
  note(cursor: LoadCursor, read: number, counts: Counts): Promise<void>;
  /** Saves what was noted last, if it is not yet. */
  save(): Promise<void>;
}

export function makeLoadNotes(inbound: Inbound, state: StreamState, alreadyLoaded: number): LoadNotes {
  const { clock, log, reach } = inbound;
  const beganOn = clock.now();
  let savedOn = beganOn;
  let waiting: { readonly cursor: LoadCursor; read: number; counts: Counts } | undefined;
  let saving: Promise<void> | undefined;

  async function save(): Promise<void> {
    if (!waiting) return;
    const { cursor, read, counts } = waiting;
    const step = loadSteps[cursor.step];
    waiting = undefined;
    const now = clock.now();
    savedOn = now;
    const { loaded, expected } = cursor;
    const minutes = Math.max(1, now.getTime() - beganOn.getTime()) / 60_000;
    const perMinute = Math.round((loaded - alreadyLoaded) / minutes);
    const secondsLeft = perMinute > 0 ? Math.ceil((Math.max(0, expected - loaded) / perMinute) * 60) : undefined;
    state.noteLoad({
      phase: step?.part === "recent" ? "LoadingRecent" : "LoadingHistory",
      loaded,
      expected,
      perMinute,
      expectedEnd: secondsLeft === undefined ? undefined : secondsAfter(now, secondsLeft),
    });
    await state.noteProgress(JSON.stringify(cursor), read, { ...counts, written: Math.max(1, counts.written) });
    reach("cursor-saved");
    log.info({ step: step && `${step.part} ${step.kind}`, loaded, expected, perMinute, secondsLeft }, "first load");
  }

  return {
    async save() {
      await saving;
      await save();
    },
    async note(cursor, read, counts) {
      const before = waiting ?? { read: 0, counts: noCounts };
      waiting = { cursor, read: before.read + read, counts: addCounts(before.counts, counts) };
      if (clock.now() < secondsAfter(savedOn, secondsBetween)) return;
      await saving;
      saving = save();
      saving.catch(() => undefined);
    },
  };
}
