import * as React from "react";
import { useReading } from "../shared/host/useReading";
import type { ItemSales, SalesBook } from "../shared/mirror/sales";
import { ReadingPanel } from "../shared/ui/ReadingPanel";
import { Skeleton } from "../shared/ui/Skeleton";
import { MixTable } from "./components/MixTable";
import type { SalesReader } from "./sales-reader";
import type { Teller } from "./words";

interface Props {
  readonly accountId: string;
  readonly book: SalesBook;
  /** Its last twelve months, yyyy-mm. */
  readonly from: string;
  readonly reader: SalesReader;
  readonly teller: Teller;
}

/** What the account bought in twelve months, item by item. */
export function Mix({ accountId, book, from, reader, teller }: Props): React.ReactElement {
  const { company, currency } = book;
  const key = JSON.stringify([accountId, company, currency, from]);
  const [reading, readAgain] = useReading<readonly ItemSales[]>(key, () =>
    reader.readMix(accountId, { company, currency, from }),
  );
  const { say } = teller;
  return (
    <section className="accord-section">
      <b>{say("Mix")}</b>
      {reading.is === "loading" && <Skeleton label={say("Loading")} bars={2} />}
      {reading.value && <MixTable items={reading.value} currency={currency} teller={teller} />}
      {reading.is === "failed" && <ReadingPanel failure={reading.failure} say={say} onTryAgain={readAgain} />}
    </section>
  );
}
