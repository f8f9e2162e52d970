import { useLayoutEffect, useRef, useState } from "react";
import { toReadFailure, type ReadFailure } from "../mirror/read-failure";

/** What is known of something that is read: after a failed reading what was known before, if anything. */
export type Reading<Value> =
  | { readonly is: "loading"; readonly value?: undefined }
  | { readonly is: "ready"; readonly value: Value }
  | { readonly is: "failed"; readonly value: Value | undefined; readonly failure: ReadFailure };

const loading = { is: "loading" } as const;

/**
 * Reads once for each key, and again on demand and with each new revision of the same thing. Without a key nothing is read;
 * an answer that comes after the key has changed, or the control has gone, is not looked at.
 */
export function useReading<Value>(
  key: string | undefined,
  read: (key: string) => Promise<Value>,
  revision?: string,
): readonly [Reading<Value>, () => void] {
  const [known, setKnown] = useState<{ readonly key?: string | undefined; readonly reading: Reading<Value> }>({
    reading: loading,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(read);
  latest.current = read;

  // Asked before the first frame is painted.
  useLayoutEffect(() => {
    if (key === undefined) return;
    let isOutdated = false;
    latest.current(key).then(
      (value) => isOutdated || setKnown({ key, reading: { is: "ready", value } }),
      (thrown: unknown) =>
        isOutdated ||
        setKnown((last) => ({
          key,
          reading: {
            is: "failed",
            value: last.key === key ? last.reading.value : undefined,
            failure: toReadFailure(thrown),
          },
        })),
    );
    return () => {
      isOutdated = true;
    };
  }, [key, revision, round]);

  return [known.key === key ? known.reading : loading, () => setRound((last) => last + 1)];
}
