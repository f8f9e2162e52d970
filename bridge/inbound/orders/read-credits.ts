import { toOption } from "#model/choice";
import { add, fromNumber, isZero, zero, type Decimal } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { all, equals, isEmpty, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import type { ErpOrder } from "../../ports/erp-documents";
import { many, reading } from "../../ports/reading";
import type { Inbound } from "../inbound";

/** What was credited of an order, by the number of its line. */
export type Credits = ReadonlyMap<number, Decimal>;

export const noCredits: Credits = new Map();

const creditMemoReading = reading(invoiceTable, ["accord_ordernumber", "accord_erpkey"], {
  accord_invoice_invoiceline: many(invoiceLineTable, ["accord_erpkey", "accord_quantity"]),
});

/** What the mirrored credit memos took back of orders, by order number. Only what was invoiced can be credited. */
export async function readCredits(
  inbound: Inbound,
  orders: readonly ErpOrder[],
): Promise<ReadonlyMap<string, Credits>> {
  const numbers = orders
    .filter(({ lines }) => lines.some(({ invoiced }) => !isZero(invoiced)))
    .map(({ number }) => number);
  if (numbers.length === 0) return new Map();
  const where = all<"accord_company" | "accord_kind" | "accord_goneon" | "accord_ordernumber">(
    equals("accord_company", inbound.erp.company),
    equals("accord_kind", toOption(invoiceKinds, "CreditMemo")),
    isEmpty("accord_goneon"),
    isIn("accord_ordernumber", numbers),
  );
  const credits = new Map<string, Map<number, Decimal>>();
  for (const memo of await readAll(inbound.dataverse, creditMemoReading, { where })) {
    if (fromMirrorKey(memo.accord_erpkey ?? "")?.connection !== inbound.erp.connection) continue;
    const number = memo.accord_ordernumber ?? "";
    const lines = credits.get(number) ?? new Map<number, Decimal>();
    for (const line of memo.accord_invoice_invoiceline) {
      const sequence = sequenceOf(line.accord_erpkey);
      lines.set(sequence, add(lines.get(sequence) ?? zero, fromNumber(line.accord_quantity ?? 0)));
    }
    credits.set(number, lines);
  }
  return credits;
}

/** The key of a line ends with its number, which invoices and credit memos take over from the order. */
function sequenceOf(key: string | null): number {
  return Number(/\.(\d+)$/.exec(key ?? "")?.[1] ?? 0);
}
