import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { invoiceTable } from "#model/tables/invoice";
import { all, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading, type RowOf } from "../../ports/reading";
import { inGroups, keysPerQuery } from "../documents/in-groups";
import { toInvoiceKey } from "../documents/document-keys";
import type { Inbound } from "../inbound";

const numberedReading = reading(invoiceTable, ["accord_number", "accord_erpkey", "accord_ordernumber"], {});

export type NumberedInvoice = RowOf<typeof numberedReading>;

/** The mirrors of invoices, credit memos left out, by number. */
export async function readInvoicesByNumber(
  inbound: Inbound,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NumberedInvoice>> {
  const prefix = toInvoiceKey(inbound, "Invoice", "");
  const invoices = new Map<string, NumberedInvoice>();
  for (const group of inGroups([...new Set(numbers)], keysPerQuery)) {
    const where = all<"accord_company" | "accord_kind" | "accord_number">(
      equals("accord_company", inbound.erp.company),
      equals("accord_kind", toOption(invoiceKinds, "Invoice")),
      isIn("accord_number", group),
    );
    for (const row of await readAll(inbound.dataverse, numberedReading, { where, pageSize: 1000 })) {
      if (row.accord_erpkey?.startsWith(prefix)) invoices.set(row.accord_number ?? "", row);
    }
  }
  return invoices;
}
