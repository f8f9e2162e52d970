import * as React from "react";
import { useReading } from "../shared/host/useReading";
import type { DocumentLine, SalesBook, SalesDocument } from "../shared/mirror/sales";
import { ReadingPanel } from "../shared/ui/ReadingPanel";
import { Skeleton } from "../shared/ui/Skeleton";
import { DocumentTable } from "./components/DocumentTable";
import type { SalesReader } from "./sales-reader";
import type { MonthPair } from "./telling/months-of";
import type { Teller } from "./words";

interface Props {
  readonly accountId: string;
  readonly book: SalesBook;
  readonly month: MonthPair;
  readonly reader: SalesReader;
  readonly teller: Teller;
  readonly onClose: () => void;
  readonly onOpenDeal: (opportunityId: string) => void;
}

/** The documents a month's sales are made of. */
export function Month({ accountId, book, month, reader, teller, onClose, onOpenDeal }: Props): React.ReactElement {
  const { say, amount } = teller;
  const { company, currency } = book;
  const [opened, setOpened] = React.useState<string>();
  const key = JSON.stringify([accountId, company, month.month]);
  const [reading, readAgain] = useReading<readonly SalesDocument[]>(key, () =>
    reader.readDocuments(accountId, { company, month: month.month }),
  );
  return (
    <section className="accord-section">
      <p className="accord-toolbar">
        <b>{`${month.name}: ${amount(month.now)} ${currency}`}</b>
        <button type="button" className="accord-link" onClick={onClose}>
          {say("CloseMonth")}
        </button>
      </p>
      {reading.is === "loading" && <Skeleton label={say("LoadingDocuments")} bars={1} />}
      {reading.value?.length === 0 && <p className="accord-small">{say("NoDocuments")}</p>}
      {reading.value && reading.value.length > 0 && (
        <DocumentTable
          documents={reading.value}
          opened={opened}
          onOpen={(id) => setOpened(id === opened ? undefined : id)}
          onOpenDeal={onOpenDeal}
          lines={<Lines documentId={opened} reader={reader} teller={teller} />}
          teller={teller}
        />
      )}
      {reading.is === "failed" && <ReadingPanel failure={reading.failure} say={say} onTryAgain={readAgain} />}
    </section>
  );
}

interface LinesProps {
  readonly documentId: string | undefined;
  readonly reader: SalesReader;
  readonly teller: Teller;
}

/** "10 × Coffee machine at 300.00" */
function Lines({ documentId, reader, teller: { say, quantity, amount } }: LinesProps): React.ReactElement {
  const [reading, readAgain] = useReading<readonly DocumentLine[]>(documentId, (id) => reader.readLines(id));
  if (reading.is === "failed") return <ReadingPanel failure={reading.failure} say={say} onTryAgain={readAgain} />;
  if (!reading.value) return <Skeleton label={say("LoadingDocuments")} bars={1} />;
  return (
    <ul>
      {reading.value.map(({ id, description, unitPrice, ...line }) => (
        <li key={id}>
          <bdi>{say("Line", { quantity: quantity(line.quantity), description, price: amount(unitPrice) })}</bdi>
          <span>{amount(line.amount)}</span>
        </li>
      ))}
    </ul>
  );
}
