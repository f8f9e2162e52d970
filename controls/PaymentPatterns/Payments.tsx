import * as React from "react";
import { subtract, zero, type Decimal } from "#model/decimal";
import type { TellNumber } from "../shared/host/numbers";
import { tellSigned } from "../shared/host/signed";
import type { AccountFinance } from "../shared/mirror/account-finance";
import { clock } from "../shared/ui/glyphs";
import { MessagePanel } from "../shared/ui/MessagePanel";
import { Tiles } from "../shared/ui/Tiles";
import { Cash } from "./components/Cash";
import { Credit } from "./components/Credit";
import { Dots } from "./components/Dots";
import { Overdue } from "./components/Overdue";
import { ShareTable } from "./components/ShareTable";
import { Summary } from "./components/Summary";
import type { PaymentPatternsProps } from "./PaymentPatternsApp";
import { agingOf } from "./telling/shares-of";
import { tilesOf } from "./telling/tiles-of";

interface Props extends PaymentPatternsProps {
  readonly finances: readonly AccountFinance[];
}

/** "−300.00" */
function tellTakenOff(credit: Decimal | undefined, amount: TellNumber): string {
  return credit ? tellSigned(subtract(zero, credit), amount) || amount(zero) : "";
}

/** Payment figures of the chosen company; on a deal only the few that matter there. */
export function Payments({ finances, teller, surface, ...props }: Props): React.ReactElement | null {
  const { say, amount, moment, date, yesterday } = teller;
  const [chosen, choose] = React.useState(0);
  const finance = finances[chosen] ?? finances[0];
  if (!finance) return null;
  const { company, currency, asOf, syncedOn, grade, figures } = finance;
  const isStale = asOf !== undefined && asOf < yesterday;
  const { isRightToLeft } = surface;
  const shown = { finance, teller, isRightToLeft, invoiceOn: props.invoiceOn };
  return (
    <>
      <div className="accord-toolbar">
        <small className={isStale ? "accord-warn" : ""}>
          <bdi>{`${company}, ${currency}${syncedOn ? ` · ${say("AsOf", { moment: moment(syncedOn) })}` : ""}`}</bdi>
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
          <div className="accord-columns">
            <section className="accord-section">
              <Dots {...shown} onSave={props.onSave} />
            </section>
            <section className="accord-section">
              <b>{say("Cash")}</b>
              <Cash {...shown} />
            </section>
          </div>
          <div className="accord-columns accord-three">
            <section className="accord-section">
              <b>
                <bdi>{say("Aging", { currency })}</bdi>
              </b>
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
              <Overdue {...shown} />
            </section>
            <section className="accord-section">
              <Credit {...shown} />
            </section>
          </div>
        </>
      )}
    </>
  );
}
