import { fromOption } from "#model/choice";
import { fromNumber, zero, type Decimal } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { applicationTable } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { paymentTable } from "#model/tables/payment";
import type { Inbound } from "../inbound/inbound";
import { all, equals, isEmpty } from "../ports/condition";
import { readAll } from "../ports/dataverse";
import { reading } from "../ports/reading";
import type { Item } from "./compare-items";
import type { ErpSide } from "./erp-items";

const common = ["accord_erpkey", "accord_number", "accord_customernumber"] as const;

const invoices = reading(
  invoiceTable,
  [...common, "accord_kind", "accord_postingdate", "accord_total", "accord_totalwithtax", "accord_openamount"],
  {},
);
const payments = reading(paymentTable, [...common, "accord_paidon", "accord_amount"], {});
const applications = reading(applicationTable, [...common, "accord_appliedon", "accord_amount"], {});

/** A mirror and the row it is, for what has to be written to it. */
export interface MirroredItem extends Item {
  readonly rowId: string;
}

/** What is mirrored of the company and not known to be gone; what the ERP does not tell is left out. */
export async function readMirrorSide(inbound: Inbound, tells: ErpSide["tells"]): Promise<readonly MirroredItem[]> {
  const { dataverse, erp } = inbound;
  const where = all<"accord_company" | "accord_goneon">(
    equals("accord_company", erp.company),
    isEmpty("accord_goneon"),
  );
  const query = { where, pageSize: 5000 };
  const invoiceRows = await readAll(dataverse, invoices, query);
  const paymentRows = tells.payments ? await readAll(dataverse, payments, query) : [];
  const applicationRows = tells.applications ? await readAll(dataverse, applications, query) : [];
  const items = [
    ...invoiceRows.map((row): MirroredItem => ({
      ...toCommon(row),
      rowId: row.accord_invoiceid,
      kind: fromOption(invoiceKinds, row.accord_kind) ?? "Invoice",
      month: (row.accord_postingdate ?? "").slice(0, 7),
      amount: amountOf(row.accord_total) ?? zero,
      others: { "with tax": amountOf(row.accord_totalwithtax), open: amountOf(row.accord_openamount) },
    })),
    ...paymentRows.map((row): MirroredItem => ({
      ...toCommon(row),
      rowId: row.accord_paymentid,
      kind: "Payment",
      month: (row.accord_paidon ?? "").slice(0, 7),
      amount: amountOf(row.accord_amount) ?? zero,
      others: {},
    })),
    ...applicationRows.map((row): MirroredItem => ({
      ...toCommon(row),
      rowId: row.accord_applicationid,
      kind: "Application",
      month: (row.accord_appliedon ?? "").slice(0, 7),
      amount: amountOf(row.accord_amount) ?? zero,
      others: {},
    })),
  ];
  return items.filter(({ key }) => fromMirrorKey(key)?.connection === erp.connection);
}

interface CommonRow {
  readonly accord_erpkey: string | null;
  readonly accord_number: string | null;
  readonly accord_customernumber: string | null;
}

function toCommon({ accord_erpkey, accord_number, accord_customernumber }: CommonRow) {
  return { key: accord_erpkey ?? "", number: accord_number ?? "", customerNumber: accord_customernumber ?? "" };
}

function amountOf(value: number | null): Decimal | undefined {
  return value === null ? undefined : fromNumber(value);
}
