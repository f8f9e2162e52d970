import * as React from "react";
import { MessagePanel } from "../../shared/ui/MessagePanel";
import type { Words } from "../../shared/words/words";
import type { Panel } from "../telling/panels-of";
import type { Word } from "../words";

interface Props {
  readonly panels: readonly Panel[];
  readonly say: Words<Word>;
}

/** What happened, who acts, what to do next. */
export function Panels({ panels, say }: Props): React.ReactElement {
  return (
    <>
      {panels.map(({ tone, glyph, text, whoActs, nextAction, forSupport, onTryAgain }) => (
        <MessagePanel key={text} tone={tone} glyph={glyph} text={text}>
          {whoActs && (
            <dl>
              <dt>{say("WhoActs")}</dt>
              <dd>{whoActs}</dd>
              <dt>{say("NextAction")}</dt>
              <dd>{nextAction}</dd>
            </dl>
          )}
          {onTryAgain && (
            <p>
              <button type="button" className="accord-button" onClick={onTryAgain}>
                {say("TryAgain")}
              </button>
            </p>
          )}
          {forSupport && <p className="accord-small">{say("ForSupport", { code: forSupport })}</p>}
        </MessagePanel>
      ))}
    </>
  );
}
