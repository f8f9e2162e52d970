import * as React from "react";
import { daysBetween } from "#model/order-rhythm";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import { withRoom } from "../../shared/ui/with-room";
import { tellFigure } from "../telling/days";
import { cashOf } from "../telling/cash-of";
import type { Teller } from "../words";

interface Props {
  readonly finance: AccountFinance;
  readonly invoiceOn: string | undefined;
  readonly isRightToLeft: boolean;
  readonly teller: Teller;
}

/** When the money of the next invoice will be there, with the usual range. */
export function Cash({ finance, invoiceOn, isRightToLeft, teller }: Props): React.ReactElement {
  const { say, date, dayAndMonth } = teller;
  const { figures } = finance;
  const cash = cashOf(finance, invoiceOn);
  const count = { n: tellFigure(figures.paidInvoices, teller, 0) || "0" };
  if (!cash) return <p className="accord-small">{say("Cash_TooFew", count)}</p>;
  const { invoicedOn, from, on, to } = cash;
  const span = Math.max(1, daysBetween(invoicedOn, to));
  const share = (day: string) => 5 + (daysBetween(invoicedOn, day) / span) * 90;
  const at = (day: string) => `${isRightToLeft ? 100 - share(day) : share(day)}%`;
  return (
    <>
      <p className="accord-big">
        <bdi>{say("Cash_Around", { date: date(on) })}</bdi>
      </p>
      <p>
        <bdi>{say("Cash_If", { date: date(invoicedOn) })}</bdi>
      </p>
      <svg className="accord-rhythm" height="52" aria-hidden="true">
        <line x1="0" x2="100%" y1="16" y2="16" />
        <rect
          className="accord-before"
          x={isRightToLeft ? at(to) : at(from)}
          width={`${share(to) - share(from)}%`}
          y="9"
          height="14"
        />
        <circle className="accord-early" cx={at(invoicedOn)} cy="16" r="4" />
        <circle className="accord-late" cx={at(on)} cy="16" r="5" />
        {withRoom([invoicedOn, to, on], share).map((day) => (
          <text key={day} x={at(day)} y="40">
            {dayAndMonth(day)}
          </text>
        ))}
      </svg>
      <p className="accord-small">
        <bdi>
          {say("Cash_Range", {
            ...count,
            median: tellFigure(figures.medianDaysLate, teller, 0),
            low: tellFigure(figures.daysLate20, teller, 0),
            high: tellFigure(figures.daysLate80, teller, 0),
          })}
        </bdi>
      </p>
    </>
  );
}
