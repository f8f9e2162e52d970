import * as React from "react";
import type { ReadFailure } from "../mirror/read-failure";
import type { Words } from "../words/words";
import { lock, warningTriangle } from "./glyphs";
import { MessagePanel } from "./MessagePanel";

export type ReadingWord = "Failed" | "NoPrivilege" | "TryAgain" | "ForSupport";

interface Props {
  readonly failure: ReadFailure;
  readonly say: Words<ReadingWord>;
  readonly onTryAgain: () => void;
}

/** Why something could not be read; trying again is offered where it may help. */
export function ReadingPanel({ failure: { is, code }, say, onTryAgain }: Props): React.ReactElement {
  return is === "NoPrivilege" ? (
    <MessagePanel tone="quiet" glyph={lock} text={say("NoPrivilege")} />
  ) : (
    <MessagePanel tone="error" glyph={warningTriangle} text={say("Failed")}>
      <p>
        <button type="button" className="accord-button" onClick={onTryAgain}>
          {say("TryAgain")}
        </button>
      </p>
      {code && <p className="accord-small">{say("ForSupport", { code })}</p>}
    </MessagePanel>
  );
}
