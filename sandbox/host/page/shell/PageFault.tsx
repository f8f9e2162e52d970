import * as React from "react";
import { Glyph } from "../glyphs/Glyph";

/** What stands in the place of a page that could not be opened. */
export function PageFault({
  message,
  tryAgain,
}: {
  readonly message: string;
  readonly tryAgain: () => void;
}): React.ReactElement {
  return (
    <div className="card page-fault" role="alert">
      <Glyph name="error" size={20} />
      <div>
        <h1>This page could not be opened</h1>
        <p>{message}</p>
        <button type="button" className="button" onClick={tryAgain}>
          Try again
        </button>
      </div>
    </div>
  );
}
