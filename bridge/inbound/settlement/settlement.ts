import type { Decimal } from "#model/decimal";
import type { ApplicationKind, ApplicationSource } from "#model/tables/application";
import type { ErpPayment } from "../../ports/erp-money";
import type { StandingInvoice } from "./account-state";

/** An application as it shall be mirrored. */
export interface AppliedAmount {
  /** Alternate key. */
  readonly key: string;
  readonly kind: ApplicationKind;
  readonly source: ApplicationSource;
  readonly invoice: StandingInvoice;
  readonly payment: ErpPayment | undefined;
  readonly creditMemo: StandingInvoice | undefined;
  /** In the invoice's currency, positive. */
  readonly amount: Decimal;
  readonly appliedOn: string | null;
  readonly enteredOn: Date;
  readonly reversedOn: string | null;
  readonly version: string | null;
}

/** How the account of one customer stands. */
export interface AccountSettlement {
  readonly customerNumber: string;
  readonly payments: readonly ErpPayment[];
  readonly applications: readonly AppliedAmount[];
  /** What is left of documents, by the id of their row; those not named are left as they are. */
  readonly open: ReadonlyMap<string, Decimal>;
  /** The rates documents were booked at, by the id of their row. */
  readonly bookedRates: ReadonlyMap<string, Decimal>;
}
