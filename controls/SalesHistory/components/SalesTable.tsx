import * as React from "react";
import { HeadRow } from "../../shared/ui/HeadRow";
import type { MonthPair } from "../telling/months-of";
import { headOf } from "../telling/sums-of";
import type { Teller } from "../words";

interface Props {
  readonly months: readonly MonthPair[];
  readonly total: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (month: MonthPair) => void;
  readonly teller: Teller;
}

/** The chart's numbers as a table: same order, same months to open. */
export function SalesTable({ months, total, chosen, onChoose, teller: { say, amount } }: Props): React.ReactElement {
  return (
    <table className="accord-table">
      <caption className="accord-spoken">{say("Chart")}</caption>
      <HeadRow names={headOf(say)} />
      <tbody>
        {months.map((month) => (
          <tr key={month.month} className={month.month === chosen ? "accord-chosen" : ""}>
            <th scope="row">
              <button type="button" className="accord-link" onClick={() => onChoose(month)}>
                {month.name}
              </button>
            </th>
            <td>{amount(month.now)}</td>
            <td>{amount(month.before)}</td>
            <td>{month.difference}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {total.map((cell, index) =>
            index === 0 ? (
              <th key={index} scope="row">
                {cell}
              </th>
            ) : (
              <td key={index}>{cell}</td>
            ),
          )}
        </tr>
      </tfoot>
    </table>
  );
}
