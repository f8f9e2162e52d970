import * as React from "react";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import { clock, infoCircle, lock } from "../../shared/ui/glyphs";
import { MessagePanel } from "../../shared/ui/MessagePanel";
import { cashOf } from "../telling/cash-of";
import { tellFigure, tellSignedDays } from "../telling/days";
import type { Teller } from "../words";

interface Props {
  readonly finance: AccountFinance;
  readonly invoiceOn: string | undefined;
  readonly teller: Teller;
}

/** The few lines a deal needs: how the customer pays, when the money is expected, and what credit is left. */
export function Summary({ finance, invoiceOn, teller }: Props): React.ReactElement {
  const { say, amount, date } = teller;
  const { figures, grade, limitMode, currency } = finance;
  const cash = cashOf(finance, invoiceOn);
  const isLate = grade === "Late" || grade === "VeryLate";
  const percent = tellFigure(figures.limitUse, teller);
  const counts = {
    paid: tellFigure(figures.onTimeInvoices, teller, 0) || "0",
    n: tellFigure(figures.onTimeSample, teller, 0) || "0",
  };
  const how = figures.daysVersusTerms
    ? `${grade ? say(`Grade_${grade}`) : ""}:| ${say("Summary_Terms", {
        days: tellSignedDays(figures.daysVersusTerms, teller),
        n: tellFigure(figures.cashApplications, teller, 0),
      })}`
    : `${say("TooFew")}| (${say("N_Paid", { n: tellFigure(figures.paidInvoices, teller, 0) || "0" })})`;
  const facts = [
    [say("Cash"), cash ? say("Cash_Around", { date: date(cash.on) }) : say("TooFew")],
    [say("Tile_OnTime"), say("Note_OnTimeCount", counts)],
    [say("Summary_Overdue"), `${amount(figures.overdueAmount)} ${currency}`],
    [
      say("Credit"),
      limitMode === "Limited"
        ? say("Summary_Use", { used: amount(figures.exposure), limit: amount(figures.creditLimit), percent })
        : say(`Limit_${limitMode}`),
    ],
  ];
  return (
    <>
      {limitMode === "Blocked" && <MessagePanel tone="error" glyph={lock} text={say("Limit_BlockedSaid")} />}
      <MessagePanel tone={isLate ? "warn" : "info"} glyph={isLate ? clock : infoCircle} text={how} />
      <dl className="accord-pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
