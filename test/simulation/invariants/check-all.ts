import { syncStateTable } from "#model/tables/sync-state";
import { update } from "../../../bridge/ports/change";
import type { StoredRow } from "../dataverse/stored-row";
import { settle } from "../settle";
import type { Worker } from "../worker";
import { checkDocuments } from "./check-documents";
import { checkDeals } from "./check-deals";
import { checkOrderRequests } from "./check-order-requests";
import { checkOrders } from "./check-orders";
import { checkPayments } from "./check-payments";
import { checkWorkList } from "./check-work-list";
import { checkRequests } from "./check-requests";
import type { Ending } from "./ending";

/** What must be true when a schedule has come to its end. */
export function checkAll(ending: Ending): void {
  checkRequests(ending);
  checkOrderRequests(ending);
  checkOrders(ending);
  checkDeals(ending);
  checkDocuments(ending);
  checkPayments(ending);
  checkWorkList(ending);
}

const lasting = [
  "accord_intent",
  "accord_order",
  "accord_orderline",
  "accord_invoice",
  "accord_payment",
  "accord_application",
  "accord_commitment",
  "opportunity",
  "account",
];

/** I11: everything is read again from the beginning, by a new process, and nothing changes. */
export async function checkReplay(ending: Ending, start: () => Worker): Promise<void> {
  const { dataverse, erp, report } = ending.world;
  for (const row of dataverse.store.rows("accord_syncstate")) {
    const forgotten = { accord_cursor: null, accord_phase: null };
    dataverse.changeAll([[update(syncStateTable, String(row.accord_syncstateid), forgotten)]], "people");
  }
  const rows = readRows(ending);
  const orders = erp.created.length;
  await settle(ending.world, start);
  if (erp.created.length > orders) report({ invariant: "I11", text: "reading everything again made a new order" });
  for (const [name, row] of readRows(ending)) {
    const before = rows.get(name);
    const isNews =
      before?.["@odata.etag"] !== row["@odata.etag"] && !isOnlyLate(before, row) && !isOnlyReadAgain(name, before, row);
    if (isNews && !isMadeUpFor(ending, name)) {
      report({ invariant: "I11", text: `reading everything again wrote ${name}` });
    }
  }
}

function readRows({ world: { dataverse } }: Ending): ReadonlyMap<string, StoredRow> {
  return new Map(
    lasting.flatMap((table) =>
      [...dataverse.store.rows(table)].map((row) => [`${table} ${String(row[`${table}id`])}`, { ...row }] as const),
    ),
  );
}

/** What an administrator protected while it was to be written is written when everything is read again. */
function isMadeUpFor({ scenario }: Ending, name: string): boolean {
  return scenario.acts.some(({ act }) => act.is === "drift") && !name.startsWith("accord_intent ");
}

/** Whether all that was written is until when an answer is awaited: time does that, not the reading. */
function isOnlyLate(before: StoredRow | undefined, after: StoredRow): boolean {
  return isSameBut(["accord_answerexpectedby", "accord_overduesince"], before, after);
}

/**
 * Whether only the moment of reading of an invoice or a credit memo is another: the first load writes those of no order without looking at
 * what is there, and the oldest document of an account stands for the others where they are settled anew.
 */
function isOnlyReadAgain(name: string, before: StoredRow | undefined, after: StoredRow): boolean {
  return name.startsWith("accord_invoice ") && isSameBut(["accord_syncedon"], before, after);
}

function isSameBut(columns: readonly string[], before: StoredRow | undefined, after: StoredRow): boolean {
  if (before === undefined) return false;
  const moving = new Set(["@odata.etag", "modifiedon", ...columns]);
  return Object.keys({ ...before, ...after }).every((column) => moving.has(column) || before[column] === after[column]);
}
