import * as React from "react";
import type { Customer } from "../shared/host/customer-of";
import { useReading } from "../shared/host/useReading";
import type { Sales as SalesOfAccount } from "../shared/mirror/sales";
import { CustomerFrame } from "../shared/ui/CustomerFrame";
import type { Surface } from "../shared/ui/surface";
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
  const accountId = customer.isHidden ? undefined : customer.accountId;
  const [reading, readAgain] = useReading<SalesOfAccount>(accountId, reader.readSales);
  return (
    <CustomerFrame
      customer={customer}
      reading={reading}
      isEmpty={reading.value?.books.length === 0}
      bars={6}
      surface={surface}
      say={teller.say}
      onTryAgain={readAgain}
    >
      {accountId && reading.value && <Sales {...props} accountId={accountId} sales={reading.value} />}
    </CustomerFrame>
  );
}
