import type { Clock } from "../ports/clock";

/** Work that is repeated until it is stopped. */
export interface Loop {
  /** Lets the step in hand come to its end, and resolves then. */
  stop(): Promise<void>;
}

/**
 * Repeats a pass with a pause between. A pass deals with its own failures; what it throws all the same is handed on and never ends the
 * loop.
 */
export function startLoop(options: {
  readonly pass: () => Promise<void>;
  readonly pauseSeconds: number;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => Promise<void>;
}): Loop {
  const stopping = new AbortController();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await options.pass().catch(options.onFailure);
      await options.clock.sleep(options.pauseSeconds * 1000, stopping.signal);
    }
  }

  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
