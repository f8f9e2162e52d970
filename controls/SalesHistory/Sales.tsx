import * as React from "react";
import type { Sales as SalesOfAccount, SalesBook } from "../shared/mirror/sales";
import { clock } from "../shared/ui/glyphs";
import { MessagePanel } from "../shared/ui/MessagePanel";
import { Tiles } from "../shared/ui/Tiles";
import { useFirstPaint } from "../shared/ui/useFirstPaint";
import { Toolbar } from "./components/Toolbar";
import { SalesDetails } from "./SalesDetails";
import type { SalesHistoryProps } from "./SalesHistoryApp";
import { fileOf } from "./telling/sums-of";
import { tilesOf } from "./telling/tiles-of";
import type { Teller } from "./words";

/** Chart, mix and rhythm take about as much, in pixels. */
const roomBelow = { wide: 640, narrow: 960 };

interface Props extends SalesHistoryProps {
  readonly accountId: string;
  readonly sales: SalesOfAccount;
}

/**
 * Sales of the chosen company: the totals at once, what they are made of a frame later, with the buttons for it where they take no line of
 * their own.
 */
export function Sales(props: Props): React.ReactElement | null {
  const { sales, teller, surface } = props;
  const { say } = teller;
  const isPainted = useFirstPaint();
  const [chosenBook, chooseBook] = React.useState(0);
  const [isTable, showTable] = React.useState(false);
  const book = sales.books[chosenBook] ?? sales.books[0];
  if (!book) return null;
  const isStale = book.asOf !== undefined && book.asOf < teller.yesterday;
  return (
    <>
      <div className="accord-toolbar">
        <small className={isStale ? "accord-warn" : ""}>{asOf(book, teller)}</small>
        {(isPainted || surface.isCompact) && (
          <Toolbar
            books={sales.books}
            chosen={chosenBook}
            onChoose={chooseBook}
            isTable={isTable}
            onShowTable={showTable}
            onSave={() => props.onSave(fileOf(book, teller))}
            say={say}
          />
        )}
      </div>
      {isStale && <MessagePanel tone="warn" glyph={clock} text={say("Stale", { date: teller.date(book.asOf) })} />}
      <Tiles tiles={tilesOf(book, teller)} />
      {isPainted ? (
        <SalesDetails {...props} book={book} isTable={isTable} />
      ) : (
        <div style={{ blockSize: surface.isCompact ? roomBelow.narrow : roomBelow.wide }} />
      )}
    </>
  );
}

/** "CRONUS DE, EUR · as of 30 Jun 2025 14:01" */
function asOf({ company, currency, syncedOn }: SalesBook, { say, moment }: Teller): string {
  return `${company}, ${currency}${syncedOn ? ` · ${say("AsOf", { moment: moment(syncedOn) })}` : ""}`;
}
