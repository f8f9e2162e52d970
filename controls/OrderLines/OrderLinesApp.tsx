import * as React from "react";
import type { OrderLine } from "../shared/mirror/order-line";
import { warningTriangle } from "../shared/ui/glyphs";
import { MessagePanel } from "../shared/ui/MessagePanel";
import { Said } from "../shared/ui/Said";
import { Skeleton } from "../shared/ui/Skeleton";
import { surfaceAttributes, type Surface } from "../shared/ui/surface";
import type { LineColumn } from "./columns";
import type { LineSort } from "./components/LineGrid";
import { Lines } from "./Lines";
import type { Teller } from "./words";

/** What the dataset holds now. */
export type LinesState =
  | { readonly is: "loading" }
  | { readonly is: "failed"; readonly message: string }
  | { readonly is: "ready"; readonly lines: readonly OrderLine[]; readonly isBusy: boolean };

export interface OrderLinesProps {
  readonly state: LinesState;
  /** Names of the view's columns, in its order. */
  readonly viewColumns: readonly string[];
  readonly sort: LineSort | undefined;
  readonly surface: Surface;
  readonly teller: Teller;
  readonly tellMoment: (moment: Date) => string;
  readonly onSort: (column: LineColumn) => void;
  readonly onOpen: (lineId: string) => void;
  readonly onTryAgain: () => void;
}

/** What was promised and what the ERP committed, line by line. */
export function OrderLinesApp(props: OrderLinesProps): React.ReactElement {
  const { state, surface, teller } = props;
  return (
    <div {...surfaceAttributes(surface)} role="region" aria-label={teller.say("Title")}>
      {state.is === "ready" && state.lines.length > 0 ? (
        <Lines {...props} lines={state.lines} isBusy={state.isBusy} />
      ) : (
        <NoLines {...props} />
      )}
    </div>
  );
}

/** Why there is nothing to see, and when there will be. */
function NoLines({ state, teller: { say }, onTryAgain }: OrderLinesProps): React.ReactElement {
  return (
    <>
      {state.is === "loading" && <Skeleton label={say("Loading")} bars={3} />}
      {state.is === "ready" && (
        <p className="accord-empty">
          <Said text={say("Empty")} />
        </p>
      )}
      {state.is === "failed" && (
        <MessagePanel tone="error" glyph={warningTriangle} text={say("Failed")}>
          <p>
            <button type="button" className="accord-button" onClick={onTryAgain}>
              {say("TryAgain")}
            </button>
          </p>
          {state.message && <p className="accord-small">{say("ForSupport", { code: state.message })}</p>}
        </MessagePanel>
      )}
    </>
  );
}
