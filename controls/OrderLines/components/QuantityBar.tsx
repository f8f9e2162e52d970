import * as React from "react";
import type { Progress } from "../telling/progress-of";

/** How far a line is: the same numbers as a bar and as words. */
export function QuantityBar({ progress }: { readonly progress: Progress }): React.ReactElement {
  return (
    <>
      <div className="accord-bar" aria-hidden="true">
        {progress.parts.map(({ part, size }) => (
          <i key={part} className={`accord-bar-${part}`} style={{ flexGrow: size }} />
        ))}
      </div>
      <p className="accord-progress">
        <bdi>{progress.text}</bdi>
      </p>
    </>
  );
}
