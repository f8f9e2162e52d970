import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { invoiceTable } from "#model/tables/invoice";
import { secondsAfter } from "../../ports/clock";
import { all, any, equals, isEmpty, isSince, type Condition } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { makeLookups } from "../documents/document-lookups";
import { takeOverById } from "../documents/take-over-by-id";
import type { Counts, Inbound } from "../inbound";
import { readInvoicesByNumber } from "./read-invoices";
import { takeOverUnsettled } from "./take-over-invoices";

const memoReading = reading(
  invoiceTable,
  ["accord_erpkey", "accord_appliestonumber", "accord_ordernumber", "accord_digest"],
  {},
);

/** For so long an order is looked for that was mirrored at the same time as its credit memo, which then missed it. */
const ordersMissedSeconds = 2 * 3600;

/**
 * Takes credit memos over once more that were mirrored before the invoice they were made for, as a recent one for an older invoice, or
 * before their order, or whose order does not show yet what was taken back, as when a bridge stopped in between: so they get their invoice,
 * their order and their place in its story. What they settle is left to the caller.
 */
export async function finishCreditMemos(inbound: Inbound): Promise<Counts> {
  const memos = await readAll(inbound.dataverse, memoReading, { where: isUnfinished(inbound), pageSize: 5000 });
  const invoices = await readInvoicesByNumber(
    inbound,
    memos.flatMap((memo) => memo.accord_appliestonumber ?? []),
  );
  const orders = await makeLookups(inbound).orders(memos.flatMap((memo) => memo.accord_ordernumber || []));
  const ids = memos
    .filter(
      ({ accord_digest, accord_appliestonumber, accord_ordernumber }) =>
        accord_digest === null || invoices.has(accord_appliestonumber ?? "") || orders.has(accord_ordernumber ?? ""),
    )
    .flatMap((memo) => fromMirrorKey(memo.accord_erpkey ?? "") ?? [])
    .flatMap(({ connection, id }) => (connection === inbound.erp.connection ? [id] : []));
  return takeOverById(
    inbound.erp.postedCreditMemos,
    ids,
    async (found) => (await takeOverUnsettled(inbound, found)).counts,
  );
}

type MemoColumn = "accord_company" | "accord_kind" | "accord_goneon" | UnfinishedColumn;

type UnfinishedColumn = "_accord_appliestoid_value" | "_accord_orderid_value" | "accord_digest" | "createdon";

function isUnfinished({ erp, clock }: Inbound): Condition<MemoColumn> {
  const recently = secondsAfter(clock.now(), -ordersMissedSeconds);
  return all<MemoColumn>(
    equals("accord_company", erp.company),
    equals("accord_kind", toOption(invoiceKinds, "CreditMemo")),
    isEmpty("accord_goneon"),
    any<UnfinishedColumn>(
      isEmpty("_accord_appliestoid_value"),
      isEmpty("accord_digest"),
      all<UnfinishedColumn>(isEmpty("_accord_orderid_value"), isSince("createdon", recently)),
    ),
  );
}
