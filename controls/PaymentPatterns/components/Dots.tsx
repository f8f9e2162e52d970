import * as React from "react";
import { MonthChart } from "../../shared/ui/chart/MonthChart";
import { HeadRow } from "../../shared/ui/HeadRow";
import type { AccountFinance } from "../../shared/mirror/account-finance";
import { tellFigure, tellSignedDays } from "../telling/days";
import { dotsOf } from "../telling/dots-of";
import type { Teller } from "../words";

interface Props {
  readonly finance: AccountFinance;
  readonly isRightToLeft: boolean;
  readonly onSave: (rows: readonly (readonly string[])[]) => void;
  readonly teller: Teller;
}

/** Days late or early of twelve months: dots on stems, or a table of the same numbers. */
export function Dots({ finance, isRightToLeft, onSave, teller }: Props): React.ReactElement {
  const { say, number } = teller;
  const [isTable, showTable] = React.useState(false);
  const months = dotsOf(finance, teller);
  const head = [say("Month"), say("DaysLate"), say("Payments")];
  const save = () =>
    onSave([head, ...finance.months.map((m) => [m.month, m.versusTerms ?? "", String(m.applications)])]);
  return (
    <>
      <div className="accord-toolbar">
        <b>{say("Dots")}</b>
        <span className="accord-filters">
          <button type="button" aria-pressed={isTable} onClick={() => showTable(!isTable)}>
            {say("Show_Table")}
          </button>
          <button type="button" onClick={save}>
            {say("Csv")}
          </button>
        </span>
      </div>
      {isTable ? (
        <table className="accord-table">
          <HeadRow names={head} />
          <tbody>
            {months.map(({ month, name, days, payments }) => (
              <tr key={month}>
                <th scope="row">{name}</th>
                <td>{days || "–"}</td>
                <td>{payments}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <MonthChart
          title={say("Dots")}
          marks={months}
          isRightToLeft={isRightToLeft}
          tick={(value) => (value > 0 ? "+" : "") + number(value, 0)}
          draw={({ values: [value], days }, { middle, y }) =>
            value === undefined ? (
              <text x={`${middle}%`} y={y(0) - 4}>
                –
              </text>
            ) : (
              <>
                <line className="accord-stem" x1={`${middle}%`} x2={`${middle}%`} y1={y(0)} y2={y(value)} />
                <circle className={value > 0 ? "accord-late" : "accord-early"} cx={`${middle}%`} cy={y(value)} r="5" />
                <text className="accord-value" x={`${middle}%`} y={y(Math.max(0, value)) - 8}>
                  {days}
                </text>
              </>
            )
          }
        />
      )}
      <p className="accord-small">
        <bdi>{`${say("Dots_Key")} ${trendOf(finance, teller)}`}</bdi>
      </p>
    </>
  );
}

function trendOf({ trend, figures }: AccountFinance, teller: Teller): string {
  return teller.say(`Trend_${trend}`, {
    recent: tellFigure(figures.trendRecent, teller, 0) || "0",
    earlier: tellFigure(figures.trendEarlier, teller, 0) || "0",
    days: figures.trendDays ? tellSignedDays(figures.trendDays, teller, 0) : "0",
  });
}
