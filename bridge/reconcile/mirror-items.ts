import { z } from "zod";
import { fromOption } from "#model/choice";
import { decimal, multiply, sum } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import { fromMirrorKey } from "#model/mirror-key";
import { applicationTable } from "#model/tables/application";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { shipmentTable } from "#model/tables/shipment";
import { paymentTable } from "#model/tables/payment";
import type { Inbound } from "../inbound/inbound";
import { amountOf, amountOrZero } from "../ports/amount-of";
import { all, equals, isEmpty } from "../ports/condition";
import { readAll } from "../ports/dataverse";
import { one, reading, type RowOf } from "../ports/reading";
import type { Item } from "./compare-items";
import type { ErpSide } from "./erp-items";
import { readOrderItems } from "./order-mirror-items";

const common = ["accord_erpkey", "accord_number", "accord_customernumber", "_accord_accountid_value"] as const;
const ofLine = ["accord_erpkey", "accord_number"] as const;

const invoices = reading(
  invoiceTable,
  [...common, "accord_kind", "accord_postingdate", "accord_total", "accord_totalwithtax", "accord_openamount"],
  {},
);
const invoiceLines = reading(
  invoiceLineTable,
  [...ofLine, "accord_kind", "accord_postingdate", "accord_quantity", "accord_amount", "accord_amountwithtax"],
  { accord_InvoiceId: one(invoiceTable, ["accord_erpkey", "accord_customernumber", "_accord_accountid_value"]) },
);
const shipments = reading(shipmentTable, [...common, "accord_shippedon", "accord_lines"], {});
const payments = reading(paymentTable, [...common, "accord_paidon", "accord_amount"], {});
const applications = reading(applicationTable, [...common, "accord_appliedon", "accord_amount"], {});

/** A mirror and the row it is, for what has to be written to it. */
export interface MirroredItem extends Item {
  readonly rowId: string;
  readonly accountId: string | null;
}

/** What is mirrored of the company and not known to be gone; what the ERP does not tell is left out. */
export async function readMirrorSide(inbound: Inbound, tells: ErpSide["tells"]): Promise<readonly MirroredItem[]> {
  const { dataverse, erp } = inbound;
  const where = all<"accord_company" | "accord_goneon">(
    equals("accord_company", erp.company),
    isEmpty("accord_goneon"),
  );
  const query = { where, pageSize: 5000 };
  const paymentRows = tells.payments ? await readAll(dataverse, payments, query) : [];
  const applicationRows = tells.applications ? await readAll(dataverse, applications, query) : [];
  const items = [
    ...(await readOrderItems(dataverse, where)),
    ...(await readAll(dataverse, shipments, query)).map(toShipmentItem),
    ...(await readAll(dataverse, invoices, query)).map(toInvoiceItem),
    ...(await readAll(dataverse, invoiceLines, query)).map(toInvoiceLineItem),
    ...paymentRows.map((row): MirroredItem => ({
      ...toCommon(row),
      rowId: row.accord_paymentid,
      kind: "Payment",
      month: (row.accord_paidon ?? "").slice(0, 7),
      amount: amountOrZero(row.accord_amount),
      others: {},
    })),
    ...applicationRows.map((row): MirroredItem => ({
      ...toCommon(row),
      rowId: row.accord_applicationid,
      kind: "Application",
      month: (row.accord_appliedon ?? "").slice(0, 7),
      amount: amountOrZero(row.accord_amount),
      others: {},
    })),
  ];
  return items.filter(({ key }) => fromMirrorKey(key)?.connection === erp.connection);
}

function toInvoiceItem(row: RowOf<typeof invoices>): MirroredItem {
  return {
    ...toCommon(row),
    rowId: row.accord_invoiceid,
    kind: fromOption(invoiceKinds, row.accord_kind) ?? "Invoice",
    month: (row.accord_postingdate ?? "").slice(0, 7),
    amount: amountOrZero(row.accord_total),
    others: { "with tax": amountOf(row.accord_totalwithtax), open: amountOf(row.accord_openamount) },
  };
}

function toInvoiceLineItem(row: RowOf<typeof invoiceLines>): MirroredItem {
  return {
    key: row.accord_erpkey ?? "",
    document: row.accord_InvoiceId?.accord_erpkey ?? "",
    number: row.accord_number ?? "",
    customerNumber: row.accord_InvoiceId?.accord_customernumber ?? "",
    accountId: row.accord_InvoiceId?._accord_accountid_value ?? null,
    rowId: row.accord_invoicelineid,
    kind: `${fromOption(invoiceKinds, row.accord_kind) ?? "Invoice"}Line`,
    month: (row.accord_postingdate ?? "").slice(0, 7),
    amount: amountOrZero(row.accord_amount),
    others: { "with tax": amountOf(row.accord_amountwithtax), quantity: amountOf(row.accord_quantity) },
  };
}

const listedLines = z.array(z.object({ quantity: z.string(), unitPrice: z.string() }));

/** What cannot be read as a list of lines counts as none. */
function toShipmentItem(row: RowOf<typeof shipments>): MirroredItem {
  const parsed = listedLines.safeParse(readJson(row.accord_lines ?? ""));
  const lines = parsed.success ? parsed.data : [];
  return {
    ...toCommon(row),
    rowId: row.accord_shipmentid,
    kind: "Shipment",
    month: (row.accord_shippedon ?? "").slice(0, 7),
    amount: sum(lines.map(({ quantity, unitPrice }) => multiply(decimal(quantity), decimal(unitPrice)))),
    others: { quantity: sum(lines.map(({ quantity }) => decimal(quantity))) },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface CommonRow {
  readonly accord_erpkey: string | null;
  readonly accord_number: string | null;
  readonly accord_customernumber: string | null;
  readonly _accord_accountid_value: string | null;
}

function toCommon(row: CommonRow) {
  const key = row.accord_erpkey ?? "";
  return {
    key,
    document: key,
    number: row.accord_number ?? "",
    customerNumber: row.accord_customernumber ?? "",
    accountId: row._accord_accountid_value,
  };
}
