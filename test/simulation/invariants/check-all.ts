import { syncStateTable } from "#model/tables/sync-state";
import { update } from "../../../bridge/ports/change";
import { settle } from "../settle";
import type { Worker } from "../worker";
import { checkDeals } from "./check-deals";
import { checkOrders } from "./check-orders";
import { checkRequests } from "./check-requests";
import type { Ending } from "./ending";

/** What must be true when a schedule has come to its end. */
export function checkAll(ending: Ending): void {
  checkRequests(ending);
  checkOrders(ending);
  checkDeals(ending);
}

const lasting = ["accord_intent", "accord_order", "accord_orderline", "accord_commitment", "opportunity", "account"];

/** I11: everything is read again from the beginning, by a new process, and nothing changes. */
export async function checkReplay(ending: Ending, start: () => Worker): Promise<void> {
  const { dataverse, erp, report } = ending.world;
  for (const row of dataverse.store.rows("accord_syncstate")) {
    const forgotten = { accord_cursor: null, accord_lastsuccesson: null };
    dataverse.changeAll([[update(syncStateTable, String(row.accord_syncstateid), forgotten)]], "people");
  }
  const versions = readVersions(ending);
  const orders = erp.created.length;
  const worker = start();
  await settle(ending.world);
  worker.retire();
  if (erp.created.length > orders) report({ invariant: "I11", text: "reading everything again made a new order" });
  for (const [row, version] of readVersions(ending)) {
    if (versions.get(row) !== version) report({ invariant: "I11", text: `reading everything again wrote ${row}` });
  }
}

function readVersions({ world: { dataverse } }: Ending): ReadonlyMap<string, unknown> {
  return new Map(
    lasting.flatMap((table) =>
      [...dataverse.store.rows(table)].map(
        (row) => [`${table} ${String(row[`${table}id`])}`, row["@odata.etag"]] as const,
      ),
    ),
  );
}
