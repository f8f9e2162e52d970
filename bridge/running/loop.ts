import type { Clock } from "../ports/clock";

/** Work that is repeated until it is stopped. */
export interface Loop {
  /** Lets the step in hand come to its end, and resolves then. */
  stop(): Promise<void>;
}

/** However long a pass takes, so much of the pause is left: others get their turn. */
const leastPause = 0.25;

/**
 * Repeats a pass, beginning one every `pauseSeconds`, so that what happens meanwhile waits no longer than that. A pass deals with its
 * own failures; what it throws all the same is handed on and never ends the loop: it goes on after a whole pause.
 */
export function startLoop(options: {
  readonly pass: () => Promise<void>;
  readonly pauseSeconds: number;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => Promise<void>;
  /** What has to be there before the first pass. */
  readonly after?: Promise<void>;
}): Loop {
  const { clock } = options;
  const pause = options.pauseSeconds * 1000;
  const stopping = new AbortController();

  /** Gives the milliseconds until the next pass. */
  async function passOnce(): Promise<number> {
    const beganAt = clock.elapsed();
    try {
      await options.pass();
      return Math.max(pause - (clock.elapsed() - beganAt), leastPause * pause);
    } catch (error) {
      await options.onFailure(error);
      return pause;
    }
  }

  async function run(): Promise<void> {
    await earlierOf(options.after, stopping.signal);
    while (!stopping.signal.aborted) {
      await clock.sleep(await passOnce(), stopping.signal);
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

/** Resolves when it is there, or the signal is aborted. */
export async function earlierOf(after: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  if (!after) return;
  await Promise.race([
    after,
    new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
    }),
  ]);
}
