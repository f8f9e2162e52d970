import * as React from "react";
import { subtract, zero, type Decimal } from "#model/decimal";
import type { TellNumber } from "../shared/host/numbers";
import { tellSigned } from "../shared/host/signed";
import type { AccountFinance } from "../shared/mirror/account-finance";
import { Cash } from "./components/Cash";
import { Credit } from "./components/Credit";
import { Dots } from "./components/Dots";
import { Overdue } from "./components/Overdue";
import { ShareTable } from "./components/ShareTable";
import { agingOf } from "./telling/shares-of";
import type { Teller } from "./words";

interface Props {
  readonly finance: AccountFinance;
  readonly invoiceOn: string | undefined;
  readonly isRightToLeft: boolean;
  readonly onSave: (rows: readonly (readonly string[])[]) => void;
  readonly teller: Teller;
}

/** "−300.00" */
function tellTakenOff(credit: Decimal | undefined, amount: TellNumber): string {
  return credit ? tellSigned(subtract(zero, credit), amount) || amount(zero) : "";
}

/** What the headline rests on: months, the next money, what is open, what is overdue, and the credit. */
export function PaymentDetails(props: Props): React.ReactElement {
  const { finance, teller } = props;
  const { say, amount } = teller;
  const { currency, figures } = finance;
  return (
    <>
      <div className="accord-columns">
        <section className="accord-section">
          <Dots {...props} />
        </section>
        <section className="accord-section">
          <b>{say("Cash")}</b>
          <Cash {...props} />
        </section>
      </div>
      <div className="accord-columns accord-three">
        <section className="accord-section">
          <b>{say("Aging", { currency })}</b>
          <ShareTable
            shares={agingOf(finance, teller)}
            sums={[
              { name: say("OpenInvoices"), amount: amount(figures.openAmount), isStrong: true },
              { name: say("Unapplied"), amount: tellTakenOff(figures.unappliedCredit, amount) },
              { name: say("Balance"), amount: amount(figures.balance), isStrong: true },
            ]}
          />
        </section>
        <section className="accord-section">
          <Overdue {...props} />
        </section>
        <section className="accord-section">
          <Credit {...props} />
        </section>
      </div>
    </>
  );
}
