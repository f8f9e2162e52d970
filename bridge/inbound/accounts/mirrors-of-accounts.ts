import { applicationTable } from "#model/tables/application";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { invoiceTable } from "#model/tables/invoice";
import { orderLineTable } from "#model/tables/order-line";
import { orderTable } from "#model/tables/order";
import { paymentTable } from "#model/tables/payment";
import { shipmentTable } from "#model/tables/shipment";
import type { AnyTable } from "#model/tables/table";
import { isIn, type Condition } from "../../ports/condition";
import { readAll, type Dataverse } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { withOwner } from "../../ports/with-owner";
import { inGroups, keysPerQuery } from "../documents/in-groups";

/** A row of a mirror with what it may be written by. */
export interface MirrorOfAccount {
  readonly rowId: string;
  readonly key: string;
  readonly customerNumber: string | null;
  readonly accountId: string | null;
}

/** A mirror whose rows belong to accounts, and the mirror of its lines, if it has any. */
export interface AccountMirror {
  readonly table: AnyTable;
  read(dataverse: Dataverse, where: Condition<AccountColumn>): Promise<readonly MirrorOfAccount[]>;
  readonly lines?: LineMirror;
}

interface LineMirror {
  readonly table: AnyTable;
  /** Whether its rows name the account themselves. */
  readonly namesAccount: boolean;
  /** The lines of documents, by the ids of their rows; with the document a line belongs to. */
  read(dataverse: Dataverse, documentIds: readonly string[]): Promise<readonly LineOfDocument[]>;
}

export interface LineOfDocument {
  readonly key: string;
  readonly documentId: string | null;
}

/** What every mirror of an account can be asked for by. */
export type AccountColumn =
  "accord_company" | "accord_customernumber" | "_accord_accountid_value" | "_owninguser_value";

const columns = ["accord_erpkey", "accord_customernumber", "_accord_accountid_value"] as const;
const query = { pageSize: 5000 } as const;

const orders = reading(withOwner(orderTable), [...columns, "_accord_intentid_value"], {});
const shipments = reading(withOwner(shipmentTable), columns, {});
const invoices = reading(withOwner(invoiceTable), columns, {});
const payments = reading(withOwner(paymentTable), columns, {});
const applications = reading(withOwner(applicationTable), columns, {});
const orderLines = reading(orderLineTable, ["accord_erpkey", "_accord_orderid_value"], {});
const invoiceLines = reading(invoiceLineTable, ["accord_erpkey", "_accord_invoiceid_value"], {});

/**
 * The mirrors whose rows belong to the account of their customer. An order made for a request belongs to whom the request belongs to, and
 * is left out.
 */
export const accountMirrors: readonly AccountMirror[] = [
  {
    table: orderTable,
    read: async (dataverse, where) =>
      (await readAll(dataverse, orders, { where, ...query }))
        .filter((row) => row._accord_intentid_value === null)
        .map((row) => toMirror(row.accord_orderid, row)),
    lines: {
      table: orderLineTable,
      namesAccount: false,
      read: (dataverse, ids) =>
        readLines(ids, async (group) => {
          const where = isIn("_accord_orderid_value", group);
          const rows = await readAll(dataverse, orderLines, { where, ...query });
          return rows.map((row) => toLine(row, row._accord_orderid_value));
        }),
    },
  },
  {
    table: invoiceTable,
    read: async (dataverse, where) =>
      (await readAll(dataverse, invoices, { where, ...query })).map((row) => toMirror(row.accord_invoiceid, row)),
    lines: {
      table: invoiceLineTable,
      namesAccount: true,
      read: (dataverse, ids) =>
        readLines(ids, async (group) => {
          const where = isIn("_accord_invoiceid_value", group);
          const rows = await readAll(dataverse, invoiceLines, { where, ...query });
          return rows.map((row) => toLine(row, row._accord_invoiceid_value));
        }),
    },
  },
  {
    table: shipmentTable,
    read: async (dataverse, where) =>
      (await readAll(dataverse, shipments, { where, ...query })).map((row) => toMirror(row.accord_shipmentid, row)),
  },
  {
    table: paymentTable,
    read: async (dataverse, where) =>
      (await readAll(dataverse, payments, { where, ...query })).map((row) => toMirror(row.accord_paymentid, row)),
  },
  {
    table: applicationTable,
    read: async (dataverse, where) =>
      (await readAll(dataverse, applications, { where, ...query })).map((row) =>
        toMirror(row.accord_applicationid, row),
      ),
  },
];

interface ReadRow {
  readonly accord_erpkey: string | null;
  readonly accord_customernumber: string | null;
  readonly _accord_accountid_value: string | null;
}

function toMirror(rowId: string, row: ReadRow): MirrorOfAccount {
  return {
    rowId,
    key: row.accord_erpkey ?? "",
    customerNumber: row.accord_customernumber,
    accountId: row._accord_accountid_value,
  };
}

function toLine(row: Pick<ReadRow, "accord_erpkey">, documentId: string | null): LineOfDocument {
  return { key: row.accord_erpkey ?? "", documentId };
}

async function readLines(
  documentIds: readonly string[],
  read: (group: readonly string[]) => Promise<readonly LineOfDocument[]>,
): Promise<readonly LineOfDocument[]> {
  const lines: LineOfDocument[] = [];
  for (const group of inGroups(documentIds, keysPerQuery)) lines.push(...(await read(group)));
  return lines;
}
