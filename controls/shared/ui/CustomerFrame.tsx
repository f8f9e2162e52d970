import * as React from "react";
import type { Customer } from "../host/customer-of";
import type { Reading } from "../host/useReading";
import type { Words } from "../words/words";
import { lock } from "./glyphs";
import { MessagePanel } from "./MessagePanel";
import { ReadingPanel, type ReadingWord } from "./ReadingPanel";
import { Said } from "./Said";
import { Skeleton } from "./Skeleton";
import { surfaceAttributes, type Surface } from "./surface";

interface Props {
  readonly customer: Customer;
  readonly reading: Reading<unknown>;
  /** There is an answer, and nothing in it. */
  readonly isEmpty: boolean;
  /** How many bars stand in the place of what is being read. */
  readonly bars: number;
  readonly surface: Surface;
  readonly say: Words<ReadingWord | "Title" | "Hidden" | "Unsaved" | "Empty" | "Loading">;
  readonly onTryAgain: () => void;
  /** What is shown once it is known. */
  readonly children: React.ReactNode;
}

/** The frame of a control about a customer: why there is nothing to see, and when there will be. */
export function CustomerFrame(props: Props): React.ReactElement {
  const { customer, reading, isEmpty, surface, say, children } = props;
  const { accountId, isHidden } = customer;
  const nothing = !accountId ? say("Unsaved") : isEmpty ? say("Empty") : "";
  return (
    <div {...surfaceAttributes(surface)} role="region" aria-label={say("Title")}>
      {isHidden ? (
        <MessagePanel tone="quiet" glyph={lock} text={say("Hidden")} />
      ) : nothing ? (
        <p className="accord-empty">
          <Said text={nothing} />
        </p>
      ) : (
        reading.is === "loading" && <Skeleton label={say("Loading")} bars={props.bars} />
      )}
      {reading.is === "failed" && <ReadingPanel failure={reading.failure} say={say} onTryAgain={props.onTryAgain} />}
      {!isEmpty && children}
    </div>
  );
}
