import * as React from "react";
import { scaleOf } from "./scale";
import { useRovingMark } from "./use-roving-mark";

/** One month of a chart. */
export interface MonthMark {
  /** `2025-05` */
  readonly month: string;
  readonly label: string;
  readonly year: string;
  /** What screen readers say: month and full values. */
  readonly spoken: string;
  readonly values: readonly number[];
}

/** Where a mark is drawn: across in percent of the chart's width, down in pixels. */
export interface Band {
  readonly middle: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

interface Props<Mark extends MonthMark> {
  readonly title: string;
  readonly marks: readonly Mark[];
  /** A step of the value axis in words. */
  readonly tick: (value: number) => string;
  readonly chosen?: string | undefined;
  readonly onChoose?: ((mark: Mark) => void) | undefined;
  readonly isRightToLeft: boolean;
  readonly draw: (mark: Mark, band: Band) => React.ReactNode;
}

const top = 18;
const height = 200;

/** Months along a value axis that starts at zero. The chart is as wide as its place; text keeps its size. */
export function MonthChart<Mark extends MonthMark>(props: Props<Mark>): React.ReactElement {
  const { marks, tick, chosen, onChoose, isRightToLeft, draw } = props;
  const open = onChoose && ((index: number) => marks[index] && onChoose(marks[index]));
  const { chart, onKeyDown, mark: roving } = useRovingMark(marks.length, isRightToLeft, open);
  const { ticks, at } = scaleOf(marks.flatMap(({ values }) => values));
  const y = (value: number) => top + (1 - at(value)) * (height - top);
  const width = 100 / marks.length;
  const middleOf = (index: number) => (isRightToLeft ? marks.length - index - 0.5 : index + 0.5) * width;
  return (
    <div className="accord-chart">
      <div aria-hidden="true">
        {ticks.map((value) => (
          <span key={value} style={{ top: y(value) - 8 }}>
            {tick(value)}
          </span>
        ))}
      </div>
      <svg ref={chart} height={height + 38} role="group" aria-label={props.title} onKeyDown={onKeyDown}>
        {ticks.map((value) => (
          <line key={value} className={value ? "" : "accord-zero"} x1="0" x2="100%" y1={y(value)} y2={y(value)} />
        ))}
        {marks.map((mark, index) => {
          const middle = middleOf(index);
          const isChosen = mark.month === chosen;
          return (
            <g
              key={mark.month}
              className={isChosen ? "accord-mark accord-chosen" : "accord-mark"}
              onClick={onChoose && (() => onChoose(mark))}
            >
              <rect
                x={`${middle - width / 2}%`}
                y="1"
                width={`${width}%`}
                height={height + 20}
                rx="2"
                role={onChoose ? "button" : "img"}
                aria-pressed={onChoose && isChosen}
                aria-label={mark.spoken}
                {...roving(index)}
              />
              <g aria-hidden="true">
                {draw(mark, { middle, width, y })}
                <text x={`${middle}%`} y={height + 16}>
                  {mark.label}
                </text>
              </g>
            </g>
          );
        })}
        {yearsOf(marks).map(({ year, from, to }) => (
          <text key={year} x={`${(middleOf(from) + middleOf(to)) / 2}%`} y={height + 34}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Years and the positions of their first and last month. */
function yearsOf(marks: readonly MonthMark[]): { readonly year: string; readonly from: number; readonly to: number }[] {
  const years = [...new Set(marks.map(({ year }) => year))];
  return years.map((year) => {
    const from = marks.findIndex((mark) => mark.year === year);
    return { year, from, to: from + marks.filter((mark) => mark.year === year).length - 1 };
  });
}
