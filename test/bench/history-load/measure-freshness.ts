import { fromMirrorKey } from "#model/mirror-key";
import { rowsOf } from "../../../tools/demo/json-client";
import type { Measurement } from "../benchmark";
import { streamsFollowedFirst, type SeededCompany } from "./company";

const pollSeconds = 2;
const changes = 20;
const lookMilliseconds = 150;
const patienceSeconds = 600;

/** How long after somebody in the ERP has entered an order its row is there, while a bridge goes on with the load of the history. */
export async function measureFreshness(company: SeededCompany): Promise<readonly Measurement[]> {
  const startedAt = new Date();
  const bridge = await company.startBridge(pollSeconds);
  try {
    await waitForStreams(company, startedAt);
    const before = await readLoaded(company);
    const seconds: number[] = [];
    for (let change = 0; change < changes; change++) seconds.push(await enterOrder(company));
    const loaded = (await readLoaded(company)) - before;
    if (loaded === 0) throw new Error("No document was left to load meanwhile: give it more customers.");
    const sorted = [...seconds].sort((a, b) => a - b);
    return [
      { what: "documents loaded meanwhile", value: loaded, unit: "documents" },
      { what: "ERP change to visible row, median", value: sorted[Math.floor(changes / 2)] ?? 0, unit: "s" },
      {
        what: `ERP change to visible row, 95th percentile, polled every ${pollSeconds} s`,
        value: sorted[Math.ceil(0.95 * changes) - 1] ?? 0,
        unit: "s",
        target: { is: "at most", value: pollSeconds + 1 },
      },
    ];
  } finally {
    await bridge.stop();
  }
}

/** So many documents were loaded by now. */
async function readLoaded({ dataverse }: SeededCompany): Promise<number> {
  const [row] = rowsOf(await dataverse.get("accord_syncstates?$filter=accord_name eq 'First load'"));
  return Number(row?.accord_loadedcount ?? 0);
}

/** What happened while no bridge ran is taken over before a first load begins; here it has begun already. */
async function waitForStreams({ dataverse }: SeededCompany, startedAt: Date): Promise<void> {
  await waitFor("the streams did not catch up", 2000, async () => {
    const rows = rowsOf(await dataverse.get("accord_syncstates?$select=accord_streamkey,accord_lastsuccesson"));
    const caughtUp = rows
      .filter(({ accord_lastsuccesson: last }) => typeof last === "string" && new Date(last) > startedAt)
      .map((row) => fromMirrorKey(String(row.accord_streamkey))?.id);
    return streamsFollowedFirst.every((name) => caughtUp.includes(name)) || undefined;
  });
}

/** Gives the seconds until the order is there as a row. */
async function enterOrder({ people, dataverse }: SeededCompany): Promise<number> {
  const lines = [{ itemNumber: "CM-200", quantity: "1" }];
  const order = await people.send("POST", "orders", { customerNumber: "10000", lines });
  const enteredAt = performance.now();
  await waitFor(`the order ${String(order.number)} did not come`, lookMilliseconds, async () => {
    const query = `accord_orders?$select=accord_number&$filter=accord_number eq '${String(order.number)}'`;
    return rowsOf(await dataverse.get(query))[0];
  });
  return (performance.now() - enteredAt) / 1000;
}

async function waitFor<Found>(
  failure: string,
  milliseconds: number,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  const giveUpAt = performance.now() + patienceSeconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
