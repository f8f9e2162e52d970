import * as React from "react";
import { compare, toNumber, zero } from "#model/decimal";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import { HeadRow } from "../../shared/ui/HeadRow";
import type { Teller } from "../words";

/** The overdue invoices, the oldest first, with their days and what is open. */
export function Overdue({
  finance,
  teller,
}: {
  readonly finance: AccountFinance;
  readonly teller: Teller;
}): React.ReactElement {
  const { say, amount, date } = teller;
  const { overdue, figures, currency } = finance;
  const more = toNumber(figures.overdueInvoices ?? zero) - overdue.length;
  if (!figures.overdueAmount || toNumber(figures.overdueAmount) === 0) return <p>{say("Overdue_None")}</p>;
  return (
    <>
      <b>{say("Overdue", { amount: amount(figures.overdueAmount), currency })}</b>
      <table className="accord-table">
        <HeadRow names={[say("Invoice"), say("Due"), say("Days"), say("Open")]} />
        <tbody>
          {overdue.map(({ number, dueDate, daysPastDue, open, total }) => (
            <tr key={number}>
              <th scope="row">
                <bdi>{number}</bdi>
                {compare(open, total) < 0 && <small>{say("PartlyPaid", { total: amount(total) })}</small>}
              </th>
              <td>{date(dueDate)}</td>
              <td>
                <b>{daysPastDue}</b>
              </td>
              <td>{amount(open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="accord-small">{say("Overdue_More", { n: String(more) })}</p>}
    </>
  );
}
