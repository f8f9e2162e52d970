import * as React from "react";
import type { Sales as SalesOfAccount, SalesBook } from "../shared/mirror/sales";
import { Rhythm } from "./components/Rhythm";
import { SalesChart } from "./components/SalesChart";
import { SalesTable } from "./components/SalesTable";
import { Mix } from "./Mix";
import { Month } from "./Month";
import type { SalesHistoryProps } from "./SalesHistoryApp";
import { monthsOf, type MonthPair } from "./telling/months-of";
import { sumsOf } from "./telling/sums-of";

interface Props extends SalesHistoryProps {
  readonly accountId: string;
  readonly sales: SalesOfAccount;
  readonly book: SalesBook;
  readonly isTable: boolean;
}

/** What the totals are made of: months, the documents of a month, mix and rhythm. */
export function SalesDetails(props: Props): React.ReactElement {
  const { accountId, sales, book, isTable, reader, teller, surface } = props;
  const { say } = teller;
  const [chosenMonth, chooseMonth] = React.useState<string>();
  const months = monthsOf(book, teller);
  const month = months.find((pair) => pair.month === chosenMonth);
  const onChoose = (pair: MonthPair) => chooseMonth(pair.month === chosenMonth ? undefined : pair.month);
  const shown = { months, chosen: chosenMonth, onChoose, teller };
  return (
    <>
      {isTable ? (
        <SalesTable {...shown} total={sumsOf(months, teller)} />
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
