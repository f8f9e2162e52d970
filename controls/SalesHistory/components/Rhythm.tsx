import * as React from "react";
import { daysBetween, orderRhythm } from "#model/order-rhythm";
import { checkCircle, clock } from "../../shared/ui/glyphs";
import { MessagePanel } from "../../shared/ui/MessagePanel";
import { withRoom } from "../../shared/ui/with-room";
import type { Teller } from "../words";

interface Props {
  readonly orderDates: readonly string[];
  readonly isRightToLeft: boolean;
  readonly teller: Teller;
}

const shownOrders = 5;

/** How often the customer orders, and whether the next order is late. */
export function Rhythm({ orderDates, isRightToLeft, teller }: Props): React.ReactElement {
  const { say, date, dayAndMonth, today } = teller;
  const rhythm = orderRhythm(orderDates, today);
  if (!rhythm) return <p className="accord-small">{say("Rhythm_TooFew", { n: String(new Set(orderDates).size) })}</p>;
  const { sample, usualDays, spreadDays, lastOn, daysSinceLast, expectedBy, isSlowing } = rhythm;
  const values = {
    days: String(usualDays),
    spread: String(spreadDays),
    n: String(sample),
    last: date(lastOn),
    ago: String(daysSinceLast),
    expected: date(expectedBy),
  };
  const latestFirst = [...new Set(orderDates)].sort().reverse().slice(0, shownOrders);
  const from = latestFirst[latestFirst.length - 1] ?? lastOn;
  const until = today > expectedBy ? today : expectedBy;
  const span = daysBetween(from, until);
  const share = (day: string) => 4 + (daysBetween(from, day) / span) * 92;
  const at = (day: string) => `${isRightToLeft ? 100 - share(day) : share(day)}%`;
  return (
    <>
      <MessagePanel
        tone={isSlowing ? "warn" : "info"}
        glyph={isSlowing ? clock : checkCircle}
        text={say(isSlowing ? "Rhythm_Slowing" : "Rhythm_Steady", values)}
      />
      <svg className="accord-rhythm" height="56" aria-hidden="true">
        <line x1="0" x2="100%" y1="28" y2="28" />
        {latestFirst.map((day) => (
          <circle key={day} cx={at(day)} cy="28" r="5" />
        ))}
        <circle className="accord-expected" cx={at(expectedBy)} cy="28" r="7" />
        {withRoom([expectedBy, ...latestFirst], share).map((day) => (
          <text key={day} x={at(day)} y="50">
            {day === expectedBy ? say("Expected") : dayAndMonth(day)}
          </text>
        ))}
        <line className="accord-today" x1={at(today)} x2={at(today)} y1="18" y2="38" />
        <text x={at(today)} y="14">
          {say("Today")}
        </text>
      </svg>
    </>
  );
}
