import * as React from "react";
import { MonthChart, type Band } from "../../shared/ui/chart/MonthChart";
import type { MonthPair } from "../telling/months-of";
import type { Teller, Unit } from "../words";

interface Props {
  readonly months: readonly MonthPair[];
  readonly currency: string;
  readonly chosen: string | undefined;
  readonly onChoose: (month: MonthPair) => void;
  readonly isRightToLeft: boolean;
  readonly teller: Teller;
}

/** This year solid beside last year light; each month opens its documents. */
export function SalesChart({ months, currency, teller, ...props }: Props): React.ReactElement {
  const { say, number } = teller;
  const { unit, worth } = unitOf(months);
  const range = (yearsBack: number) =>
    say("Range", {
      from: monthBefore(months[0], yearsBack, teller),
      to: monthBefore(months[months.length - 1], yearsBack, teller),
    });
  return (
    <>
      <MonthChart
        {...props}
        title={say("Chart")}
        marks={months}
        tick={(value) => number(value / worth, Math.abs(value / worth) % 1 ? 1 : 0)}
        draw={({ values: [now = 0, before = 0] }, band) => {
          const side = props.isRightToLeft ? -1 : 1;
          return (
            <>
              <Bar
                className="accord-before"
                value={before}
                middle={band.middle - side * band.width * 0.19}
                band={band}
              />
              <Bar className="accord-now" value={now} middle={band.middle + side * band.width * 0.19} band={band} />
              {now !== 0 && (
                <text
                  className="accord-value"
                  x={`${band.middle + side * band.width * 0.19}%`}
                  y={band.y(Math.max(0, now)) - 4}
                >
                  {number(now / worth, 1)}
                </text>
              )}
            </>
          );
        }}
      />
      <p className="accord-key">
        <span>
          <i className="accord-now" />
          <bdi>{range(0)}</bdi>
        </span>
        <span>
          <i className="accord-before" />
          <bdi>{range(1)}</bdi>
        </span>
        <bdi>{say(`Scale_${unit}`, { currency })}</bdi>
      </p>
    </>
  );
}

interface BarProps {
  readonly className: string;
  readonly value: number;
  readonly middle: number;
  readonly band: Band;
}

/** From zero up, or down for a month of more credit than sales. */
function Bar({ className, value, middle, band: { width, y } }: BarProps): React.ReactElement {
  return (
    <rect
      className={className}
      x={`${middle - width * 0.18}%`}
      width={`${width * 0.36}%`}
      y={y(Math.max(0, value))}
      height={Math.abs(y(0) - y(value))}
    />
  );
}

function monthBefore(pair: MonthPair | undefined, years: number, { monthAndYear }: Teller): string {
  if (!pair) return "";
  return monthAndYear(`${Number(pair.year) - years}${pair.month.slice(4)}`);
}

function unitOf(months: readonly MonthPair[]): { readonly unit: Unit; readonly worth: number } {
  const most = Math.max(...months.flatMap(({ values }) => values.map(Math.abs)));
  return most >= 1e6
    ? { unit: "Million", worth: 1e6 }
    : most >= 1e3
      ? { unit: "Thousand", worth: 1e3 }
      : { unit: "One", worth: 1 };
}
