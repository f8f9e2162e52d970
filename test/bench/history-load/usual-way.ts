import { DynamicsWebApi } from "dynamics-web-api";

/**
 * One upsert for each row, as most integrations load: with a client many use, ten at a time, tried again after a second
 * when it is refused.
 */
export interface UsualWay {
  readonly rows: { readonly endedAt: number }[];
  stop(): Promise<void>;
}

const atOnce = 10;

export function startUsualWay(serverUrl: string): UsualWay {
  const client = new DynamicsWebApi({
    serverUrl,
    dataApi: { version: "9.2" },
    onTokenRefresh: () => Promise.resolve("administrator"),
  });
  const rows: { readonly endedAt: number }[] = [];
  const stopping = new AbortController();
  let next = 0;
  let pausedUntil = 0;

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const wait = pausedUntil - performance.now();
      if (wait > 0) {
        await pause(Math.min(wait, 1000));
        continue;
      }
      const number = ++next;
      try {
        await client.upsert({
          collection: "accord_invoicelines",
          key: `accord_erpkey='usual-way-${number}'`,
          data: toRow(number),
        });
        rows.push({ endedAt: performance.now() });
      } catch (error) {
        if ((error as { status?: number }).status !== 429) throw error;
        pausedUntil = performance.now() + 1000;
      }
    }
  }

  const workers = Array.from({ length: atOnce }, work);
  return {
    rows,
    async stop() {
      stopping.abort();
      await Promise.all(workers);
    },
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

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
