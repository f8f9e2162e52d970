import type { Change } from "../../ports/change";
import { requireApplied, type ChangeResult, type Dataverse } from "../../ports/dataverse";

/** Writes a row. What is written is asked for when the request leaves, so that it is never older than the request. */
export type WriteRow = (write: () => Change) => Promise<void>;

interface Waiting {
  readonly write: () => Change;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Rows that need no change set of their own: those that are asked for while a request is under way go out together with the next one.
 * Streams that poll at the same time show with two requests that they live, however many they are.
 */
export function makeJointWrites(dataverse: Dataverse): WriteRow {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        const results = await dataverse.changeAll(together.map(({ write }) => [write()]));
        together.forEach((each, at) => settle(each, results[at]));
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    isWriting = false;
  }

  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject });
      if (isWriting) return;
      isWriting = true;
      void writeAll();
    });
}

function settle({ resolve, reject }: Waiting, result: ChangeResult | undefined): void {
  try {
    requireApplied(result);
    resolve();
  } catch (error) {
    reject(error);
  }
}
