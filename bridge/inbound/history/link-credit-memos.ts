import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { invoiceTable } from "#model/tables/invoice";
import { all, equals, isEmpty } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { takeOverById } from "../documents/take-over-by-id";
import type { Inbound } from "../inbound";
import { readInvoicesByNumber } from "../invoices/read-invoices";
import { takeOverUnsettled } from "../invoices/take-over-invoices";

const memoReading = reading(invoiceTable, ["accord_erpkey", "accord_appliestonumber"], {});

/**
 * Takes credit memos over once more that were mirrored before the invoice they were made for, as a recent one for an older invoice: so
 * they get their invoice, their order and their place in its story. Their accounts are settled after that, with all the others.
 */
export async function linkCreditMemos(inbound: Inbound): Promise<void> {
  const where = all<"accord_company" | "accord_kind" | "_accord_appliestoid_value" | "accord_goneon">(
    equals("accord_company", inbound.erp.company),
    equals("accord_kind", toOption(invoiceKinds, "CreditMemo")),
    isEmpty("_accord_appliestoid_value"),
    isEmpty("accord_goneon"),
  );
  const memos = await readAll(inbound.dataverse, memoReading, { where, pageSize: 5000 });
  const invoices = await readInvoicesByNumber(
    inbound,
    memos.flatMap((memo) => memo.accord_appliestonumber ?? []),
  );
  const ids = memos
    .filter((memo) => invoices.has(memo.accord_appliestonumber ?? ""))
    .flatMap((memo) => fromMirrorKey(memo.accord_erpkey ?? "") ?? [])
    .flatMap(({ connection, id }) => (connection === inbound.erp.connection ? [id] : []));
  await takeOverById(
    inbound.erp.postedCreditMemos,
    ids,
    async (found) => (await takeOverUnsettled(inbound, found)).counts,
  );
}
