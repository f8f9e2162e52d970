import * as React from "react";
import { subtract, sum } from "#model/decimal";
import { tellSigned } from "../shared/host/signed";
import type { Sales as SalesOfAccount, SalesBook } from "../shared/mirror/sales";
import { clock } from "../shared/ui/glyphs";
import { MessagePanel } from "../shared/ui/MessagePanel";
import { Tiles } from "../shared/ui/Tiles";
import { Rhythm } from "./components/Rhythm";
import { SalesChart } from "./components/SalesChart";
import { headOf, SalesTable } from "./components/SalesTable";
import { Toolbar } from "./components/Toolbar";
import { Mix } from "./Mix";
import { Month } from "./Month";
import type { SalesHistoryProps } from "./SalesHistoryApp";
import { monthsOf, type MonthPair } from "./telling/months-of";
import { tilesOf } from "./telling/tiles-of";
import type { Teller } from "./words";

interface Props extends SalesHistoryProps {
  readonly accountId: string;
  readonly sales: SalesOfAccount;
}

/** Sales of the chosen company: totals, months, the documents of a month, rhythm and mix. */
export function Sales(props: Props): React.ReactElement | null {
  const { accountId, sales, reader, teller, surface } = props;
  const { say } = teller;
  const [chosenBook, chooseBook] = React.useState(0);
  const [isTable, showTable] = React.useState(false);
  const [chosenMonth, chooseMonth] = React.useState<string>();
  const book = sales.books[chosenBook] ?? sales.books[0];
  if (!book) return null;
  const months = monthsOf(book, teller);
  const month = months.find((pair) => pair.month === chosenMonth);
  const total = totalOf(months, teller);
  const onChoose = (pair: MonthPair) => chooseMonth(pair.month === chosenMonth ? undefined : pair.month);
  const shown = { months, chosen: chosenMonth, onChoose, teller };
  const isStale = book.asOf !== undefined && book.asOf < teller.yesterday;
  return (
    <>
      <div className="accord-toolbar">
        <small className={isStale ? "accord-warn" : ""}>
          <bdi>{asOf(book, teller)}</bdi>
        </small>
        <Toolbar
          books={sales.books}
          chosen={chosenBook}
          onChoose={chooseBook}
          isTable={isTable}
          onShowTable={showTable}
          onSave={() => props.onSave(toRows(months, total, teller))}
          say={say}
        />
      </div>
      {isStale && <MessagePanel tone="warn" glyph={clock} text={say("Stale", { date: teller.date(book.asOf) })} />}
      <Tiles tiles={tilesOf(book, teller)} />
      {isTable ? (
        <SalesTable {...shown} total={total} />
      ) : (
        <SalesChart {...shown} currency={book.currency} isRightToLeft={surface.isRightToLeft} />
      )}
      {month && (
        <Month
          {...props}
          key={month.month + book.company}
          book={book}
          month={month}
          onClose={() => chooseMonth(undefined)}
        />
      )}
      <div className="accord-columns">
        <Mix accountId={accountId} book={book} from={months[0]?.month ?? ""} reader={reader} teller={teller} />
        <section className="accord-section">
          <b>{say("Rhythm")}</b>
          <Rhythm orderDates={sales.orderDates} isRightToLeft={surface.isRightToLeft} teller={teller} />
        </section>
      </div>
    </>
  );
}

/** "CRONUS DE, EUR · as of 30 Jun 2025 14:01" */
function asOf({ company, currency, syncedOn }: SalesBook, { say, moment }: Teller): string {
  return `${company}, ${currency}${syncedOn ? ` · ${say("AsOf", { moment: moment(syncedOn) })}` : ""}`;
}

/** The sums of what is shown. */
function totalOf(months: readonly MonthPair[], { say, amount }: Teller): readonly string[] {
  const now = sum(months.map((month) => month.now));
  const before = sum(months.map((month) => month.before));
  return [say("Total12Months"), amount(now), amount(before), tellSigned(subtract(now, before), amount)];
}

/** For the file: the table with plain numbers, which every spreadsheet reads. */
function toRows(
  months: readonly MonthPair[],
  total: readonly string[],
  { say }: Teller,
): readonly (readonly string[])[] {
  const plain = months.map(({ month, now, before }): readonly string[] => [month, now, before, subtract(now, before)]);
  const sums = [sum(months.map(({ now }) => now)), sum(months.map(({ before }) => before))] as const;
  return [headOf(say), ...plain, [total[0] ?? "", ...sums, subtract(sums[0], sums[1])]];
}
