import * as React from "react";
import type { Customer } from "../shared/host/customer-of";
import { useReading } from "../shared/host/useReading";
import type { Sales as SalesOfAccount } from "../shared/mirror/sales";
import { lock } from "../shared/ui/glyphs";
import { MessagePanel } from "../shared/ui/MessagePanel";
import { ReadingPanel } from "../shared/ui/ReadingPanel";
import { Said } from "../shared/ui/Said";
import { Skeleton } from "../shared/ui/Skeleton";
import { surfaceAttributes, type Surface } from "../shared/ui/surface";
import { Sales } from "./Sales";
import type { SalesReader } from "./sales-reader";
import type { Teller } from "./words";

export interface SalesHistoryProps {
  readonly customer: Customer;
  readonly reader: SalesReader;
  readonly surface: Surface;
  readonly teller: Teller;
  readonly onSave: (rows: readonly (readonly string[])[]) => void;
  readonly onOpenDeal: (opportunityId: string) => void;
}

/** What a customer buys. */
export function SalesHistoryApp(props: SalesHistoryProps): React.ReactElement {
  const { customer, reader, surface, teller } = props;
  const { say } = teller;
  const accountId = customer.isHidden ? undefined : customer.accountId;
  const [reading, readAgain] = useReading<SalesOfAccount>(accountId, reader.readSales);
  const sales = reading.value;
  return (
    <div {...surfaceAttributes(surface)} role="region" aria-label={say("Title")}>
      {customer.isHidden && <MessagePanel tone="quiet" glyph={lock} text={say("Hidden")} />}
      {!customer.isHidden && !accountId && <Nothing text={say("Unsaved")} />}
      {accountId && reading.is === "loading" && <Skeleton label={say("Loading")} bars={6} />}
      {reading.is === "failed" && <ReadingPanel failure={reading.failure} say={say} onTryAgain={readAgain} />}
      {sales?.books.length === 0 && <Nothing text={say("Empty")} />}
      {accountId && sales && sales.books.length > 0 && <Sales {...props} accountId={accountId} sales={sales} />}
    </div>
  );
}

function Nothing({ text }: { readonly text: string }): React.ReactElement {
  return (
    <p className="accord-empty">
      <Said text={text} />
    </p>
  );
}
