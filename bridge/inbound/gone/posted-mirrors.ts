import { toOption } from "#model/choice";
import { fromMirrorKey } from "#model/mirror-key";
import { invoiceKinds, type InvoiceKind } from "#model/invoice-kind";
import { invoiceTable } from "#model/tables/invoice";
import { shipmentTable } from "#model/tables/shipment";
import type { StoryLinks } from "../../deal/tell-commitment";
import { all, equals } from "../../ports/condition";
import { reading, type RowOf } from "../../ports/reading";
import { withOwner } from "../../ports/with-owner";
import type { Inbound } from "../inbound";

/** A mirror of a posted document, as far as it matters whether the ERP still has the document. */
export interface PostedMirror {
  readonly rowId: string;
  /** The version of the row, for a conditional update. */
  readonly version: string;
  /** Alternate key. */
  readonly key: string;
  /** The ERP's id of the document. */
  readonly id: string;
  readonly number: string;
  readonly customerNumber: string;
  readonly orderNumber: string;
  readonly isGone: boolean;
  readonly links: StoryLinks;
}

const columns = [
  "accord_erpkey",
  "accord_number",
  "accord_customernumber",
  "accord_ordernumber",
  "accord_goneon",
  "_accord_accountid_value",
  "_accord_orderid_value",
  "_accord_opportunityid_value",
  "_owninguser_value",
] as const;

const invoiceReading = reading(withOwner(invoiceTable), columns, {});
const shipmentReading = reading(withOwner(shipmentTable), columns, {});

const rowsPerPage = 5000;

/** The mirrors of all invoices or credit memos of the company, gone ones included. */
export async function* mirroredInvoices(
  inbound: Pick<Inbound, "dataverse" | "erp">,
  kind: InvoiceKind,
): AsyncGenerator<readonly PostedMirror[]> {
  const where = all<"accord_company" | "accord_kind">(
    equals("accord_company", inbound.erp.company),
    equals("accord_kind", toOption(invoiceKinds, kind)),
  );
  for await (const page of inbound.dataverse.query(invoiceReading, { where, pageSize: rowsPerPage })) {
    yield page.flatMap((row) => toMirror(inbound, row.accord_invoiceid, row));
  }
}

/** The mirrors of all shipments of the company, gone ones included. */
export async function* mirroredShipments(
  inbound: Pick<Inbound, "dataverse" | "erp">,
): AsyncGenerator<readonly PostedMirror[]> {
  const where = equals("accord_company", inbound.erp.company);
  for await (const page of inbound.dataverse.query(shipmentReading, { where, pageSize: rowsPerPage })) {
    yield page.flatMap((row) => toMirror(inbound, row.accord_shipmentid, row));
  }
}

type ReadRow = Pick<RowOf<typeof invoiceReading>, (typeof columns)[number] | "@odata.etag">;

/** Nothing for a row of another connection. */
function toMirror({ erp }: Pick<Inbound, "erp">, rowId: string, row: ReadRow): readonly PostedMirror[] {
  const key = row.accord_erpkey ?? "";
  const identity = fromMirrorKey(key);
  if (identity?.connection !== erp.connection) return [];
  return [
    {
      rowId,
      version: row["@odata.etag"],
      key,
      id: identity.id,
      number: row.accord_number ?? "",
      customerNumber: row.accord_customernumber ?? "",
      orderNumber: row.accord_ordernumber ?? "",
      isGone: row.accord_goneon !== null,
      links: {
        opportunityId: row._accord_opportunityid_value,
        accountId: row._accord_accountid_value,
        intentId: undefined,
        orderId: row._accord_orderid_value,
        ownerId: row._owninguser_value,
      },
    },
  ];
}
