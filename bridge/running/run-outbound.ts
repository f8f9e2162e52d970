import type { StreamState } from "../inbound/streams/stream-state";
import { findRunnable, groupOf, type Runnable } from "../outbound/find-runnable";
import type { Outbound } from "../outbound/outbound";
import { runIntent } from "../outbound/run-intent";
import { earlierOf, type Loop } from "./loop";
import type { SharedState } from "./shared-state";

interface OutboundSettings {
  readonly pollSeconds: number;
  /** How many intents are carried out at a time. */
  readonly concurrency: number;
}

/** What requests are called where streams are listed and paused. */
const stream = "requests";

/**
 * Keeps up to `concurrency` intents in hand. Looks for more on its poll, and at once when one was carried out and others may be
 * waiting; a slow one holds up nobody else.
 */
export function runOutbound(
  outbound: Outbound,
  { pauses, streamStates, reportOf }: SharedState,
  settings: OutboundSettings,
): Loop {
  const report = reportOf("outbound");
  const open = streamStates.add(outbound, { name: stream, label: "Requests" });
  const inHand = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let state: StreamState | undefined;
  /** Ends the pause; for a stop, too, since Node keeps what `AbortSignal.any` joins as long as the process lives. */
  let wake = new AbortController();

  async function carry(runnable: Runnable): Promise<void> {
    try {
      if (await runIntent(outbound, runnable)) wake.abort("carried out");
    } catch (error) {
      await report.raise(error);
    } finally {
      inHand.delete(groupOf(runnable.intent));
    }
  }

  async function look(): Promise<void> {
    const room = settings.concurrency - inHand.size;
    if (room <= 0 || pauses.isPaused(stream)) return;
    try {
      state ??= await open();
      for (const runnable of await findRunnable(outbound, room, new Set(inHand.keys()))) {
        inHand.set(groupOf(runnable.intent), carry(runnable));
      }
      await state.noteSuccess();
      await report.over();
    } catch (error) {
      await report.raise(error);
    }
  }

  async function run(): Promise<void> {
    await earlierOf(pauses.known, stopping.signal);
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      await look();
      await outbound.clock.sleep(settings.pollSeconds * 1000, wake.signal);
    }
    await Promise.all(inHand.values());
  }

  const ended = run();
  return {
    async stop() {
      stopping.abort();
      wake.abort("stopping");
      await ended;
    },
  };
}
