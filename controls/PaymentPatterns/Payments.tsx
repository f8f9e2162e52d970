import * as React from "react";
import type { AccountFinance } from "../shared/mirror/account-finance";
import { AfterPaint } from "../shared/ui/AfterPaint";
import { clock } from "../shared/ui/glyphs";
import { MessagePanel } from "../shared/ui/MessagePanel";
import { Tiles } from "../shared/ui/Tiles";
import { Summary } from "./components/Summary";
import { PaymentDetails } from "./PaymentDetails";
import type { PaymentPatternsProps } from "./PaymentPatternsApp";
import { tilesOf } from "./telling/tiles-of";

interface Props extends PaymentPatternsProps {
  readonly finances: readonly AccountFinance[];
}

/** Dots, aging, overdue invoices and credit take about as much, in pixels. */
const roomBelow = { wide: 680, narrow: 1400 };

/** Payment figures of the chosen company: the headline at once, the rest a frame later; on a deal only the few that matter there. */
export function Payments({ finances, teller, surface, ...props }: Props): React.ReactElement | null {
  const { say, moment, date, yesterday } = teller;
  const [chosen, choose] = React.useState(0);
  const finance = finances[chosen] ?? finances[0];
  if (!finance) return null;
  const { company, currency, asOf, syncedOn, grade } = finance;
  const isStale = asOf !== undefined && asOf < yesterday;
  const shown = { finance, teller, isRightToLeft: surface.isRightToLeft, invoiceOn: props.invoiceOn };
  return (
    <>
      <div className="accord-toolbar">
        <small className={isStale ? "accord-warn" : ""}>
          {`${company}, ${currency}${syncedOn ? ` · ${say("AsOf", { moment: moment(syncedOn) })}` : ""}`}
        </small>
        <span className="accord-filters">
          {!props.isSummary && grade && (
            <span className={`accord-tag accord-${/Late$/.test(grade) ? "warn" : "ok"}`}>{say(`Grade_${grade}`)}</span>
          )}
          {finances.length > 1 && (
            <select aria-label={say("Book")} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
              {finances.map((other, index) => (
                <option key={index} value={index}>
                  {`${other.company}, ${other.currency}`}
                </option>
              ))}
            </select>
          )}
        </span>
      </div>
      {isStale && <MessagePanel tone="warn" glyph={clock} text={say("Stale", { date: date(asOf) })} />}
      {props.isSummary ? (
        <Summary {...shown} />
      ) : (
        <>
          <Tiles tiles={tilesOf(finance, teller)} />
          <AfterPaint room={surface.isCompact ? roomBelow.narrow : roomBelow.wide}>
            {() => <PaymentDetails {...shown} onSave={props.onSave} />}
          </AfterPaint>
        </>
      )}
    </>
  );
}
