import * as React from "react";
import type { Customer } from "../shared/host/customer-of";
import { useReading } from "../shared/host/useReading";
import type { AccountFinance } from "../shared/mirror/account-finance";
import { CustomerFrame } from "../shared/ui/CustomerFrame";
import type { Surface } from "../shared/ui/surface";
import { Payments } from "./Payments";
import type { Teller } from "./words";

export interface PaymentPatternsProps {
  readonly customer: Customer;
  /** Only the few lines a deal needs. */
  readonly isSummary: boolean;
  /** The day the deal is likely to be invoiced, yyyy-mm-dd; without one the next invoice is taken to be of the day of the figures. */
  readonly invoiceOn: string | undefined;
  readonly read: (accountId: string) => Promise<readonly AccountFinance[]>;
  readonly surface: Surface;
  readonly teller: Teller;
  readonly onSave: (rows: readonly (readonly string[])[]) => void;
}

/** How a customer pays. */
export function PaymentPatternsApp(props: PaymentPatternsProps): React.ReactElement {
  const { customer, read, surface, teller } = props;
  const [reading, readAgain] = useReading(customer.isHidden ? undefined : customer.accountId, read);
  return (
    <CustomerFrame
      customer={customer}
      reading={reading}
      isEmpty={reading.value?.length === 0}
      bars={props.isSummary ? 3 : 6}
      surface={surface}
      say={teller.say}
      onTryAgain={readAgain}
    >
      {reading.value && <Payments {...props} finances={reading.value} />}
    </CustomerFrame>
  );
}
