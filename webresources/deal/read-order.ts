import type { orderTable } from "#model/tables/order";
import type { Row } from "#model/tables/row";

/** The order of a deal as the seller sees it now. */
export interface SeenOrder {
  readonly number: string;
  /** The ERP's own version of it. */
  readonly version: string;
}

type OrderRow = Partial<Pick<Row<typeof orderTable>, "accord_number" | "accord_erpversion">>;

/** The order in force of a deal; undefined when there is none. Rejects with what the platform threw. */
export async function readOrder(opportunityId: string): Promise<SeenOrder | undefined> {
  const query =
    "?$select=accord_number,accord_erpversion" +
    `&$filter=_accord_opportunityid_value eq ${opportunityId} and accord_inforce eq true&$orderby=modifiedon desc&$top=1`;
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords("accord_order", query);
  const [row] = entities as OrderRow[];
  return row && { number: row.accord_number ?? "", version: row.accord_erpversion ?? "" };
}
