import { DynamicsWebApi } from "dynamics-web-api";

/**
 * One upsert for each row, as most integrations load: with a client many use, one after the other. More at a time would meet the limit of
 * requests at 20 rows a second.
 */
export interface UsualWay {
  readonly rows: { readonly endedAt: number }[];
  stop(): Promise<void>;
}

export function startUsualWay(serverUrl: string): UsualWay {
  const client = new DynamicsWebApi({
    serverUrl,
    dataApi: { version: "9.2" },
    onTokenRefresh: () => Promise.resolve("administrator"),
  });
  const rows: { readonly endedAt: number }[] = [];
  const stopping = new AbortController();

  async function work(): Promise<void> {
    for (let number = 1; !stopping.signal.aborted; number++) {
      await client.upsert({
        collection: "accord_invoicelines",
        key: `accord_erpkey='usual-way-${number}'`,
        data: toRow(number),
      });
      rows.push({ endedAt: performance.now() });
    }
  }

  const working = work();
  return {
    rows,
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

function toRow(number: number): object {
  return {
    accord_number: `U${number} / 10`,
    accord_company: "CRONUS DE",
    accord_kind: 727600000,
    accord_postingdate: "2025-05-12",
    accord_linenumber: 10,
    accord_item: "CM-200",
    accord_description: "Coffee machine",
    accord_quantity: 2,
    accord_unitprice: 250,
    accord_amount: 500,
    accord_amountwithtax: 595,
    accord_erpversion: "2025-05-12T10:00:00Z",
    accord_syncedon: "2025-05-12T10:00:00Z",
  };
}
