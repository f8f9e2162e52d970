import { zero } from "#model/decimal";
import type { invoiceLineTable } from "#model/tables/invoice-line";
import type { ColumnName, Row } from "#model/tables/row";
import { toDecimal } from "./cells";
import type { DocumentLine } from "./sales";

const columns = [
  "accord_item",
  "accord_description",
  "accord_quantity",
  "accord_unitprice",
  "accord_amount",
] as const satisfies readonly ColumnName<typeof invoiceLineTable>[];

export type DocumentLineRow = Partial<
  Pick<Row<typeof invoiceLineTable>, (typeof columns)[number] | "accord_invoicelineid">
>;

/** The lines of an invoice or credit memo, in its order. */
export async function readDocumentLines(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
  documentId: string,
): Promise<readonly DocumentLine[]> {
  const { entities } = await webApi.retrieveMultipleRecords(
    "accord_invoiceline",
    `?$select=${columns.join(",")}&$filter=_accord_invoiceid_value eq ${documentId} and accord_goneon eq null&$orderby=accord_linenumber`,
    1000,
  );
  return (entities as readonly DocumentLineRow[]).map((row) => ({
    id: row.accord_invoicelineid ?? "",
    quantity: toDecimal(row.accord_quantity) ?? zero,
    description: row.accord_description || row.accord_item || "",
    unitPrice: toDecimal(row.accord_unitprice) ?? zero,
    amount: toDecimal(row.accord_amount) ?? zero,
  }));
}
