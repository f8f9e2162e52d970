import { useEffect, useReducer } from "react";

/** Something that tells when it changed. */
export interface Observable {
  subscribe(listener: () => void): () => void;
}

/** Draws the component again whenever one of the things it shows has changed. @param observed must stay the same things. */
export function useChanges(...observed: readonly (Observable | undefined)[]): void {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const unsubscribe = observed.map((thing) => thing?.subscribe(drawAgain));
    return () => unsubscribe.forEach((stop) => stop?.());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the things themselves are the dependencies
  }, observed);
}
