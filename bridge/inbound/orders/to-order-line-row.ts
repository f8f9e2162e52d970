import { lineChanges } from "#model/comparison";
import { toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import type { orderLineTable } from "#model/tables/order-line";
import type { RowChange } from "#model/tables/row";
import type { ErpOrder } from "../../ports/erp-documents";
import type { ComparedLine } from "./compare-with-promise";

type OrderLineRow = RowChange<typeof orderLineTable>;

/** The columns of a line's mirror: what was promised beside what the ERP says. */
export function toOrderLineRow(order: ErpOrder, line: ComparedLine, company: string, now: Date): OrderLineRow {
  return {
    accord_number: `${order.number} / ${line.number}`,
    accord_company: company,
    accord_erpversion: order.version,
    accord_syncedon: now.toISOString(),
    accord_linenumber: line.number,
    accord_change: line.comparison ? toOption(lineChanges, line.comparison.change) : null,
    accord_differs: line.comparison ? line.comparison.differs.join(", ") : null,
    ...toPromised(line),
    ...toCommitted(line),
    ...toQuantities(line),
  };
}

function toPromised({ promised, promisedDate }: ComparedLine): OrderLineRow {
  return {
    accord_promiseditem: promised?.item ?? null,
    accord_promiseddescription: promised?.description ?? null,
    accord_promisedquantity: promised ? toNumber(promised.quantity) : null,
    accord_promisedprice: promised ? toNumber(promised.unitPrice) : null,
    accord_promisedamount: promised ? toNumber(promised.amount) : null,
    accord_promiseddate: promisedDate,
  };
}

/** A removed line keeps the name of what was promised, so that people see which one it was. */
function toCommitted({ promised, committed }: ComparedLine): OrderLineRow {
  return {
    accord_item: committed ? committed.item : (promised?.item ?? null),
    accord_description: committed?.description ?? promised?.description ?? null,
    accord_unit: committed?.unit ?? promised?.unit ?? null,
    accord_unitprice: committed ? toNumber(committed.unitPrice) : null,
    accord_amount: committed ? toNumber(committed.amount) : null,
    accord_shipmentdate: committed?.shipmentDate ?? null,
  };
}

function toQuantities({ quantities }: ComparedLine): OrderLineRow {
  return {
    accord_orderedquantity: toNumber(quantities.ordered),
    accord_cancelledquantity: toNumber(quantities.cancelled),
    accord_shippedquantity: toNumber(quantities.shipped),
    accord_returnedquantity: toNumber(quantities.returned),
    accord_invoicedquantity: toNumber(quantities.invoiced),
    accord_creditedquantity: toNumber(quantities.credited),
    accord_backorderedquantity: toNumber(quantities.backordered),
  };
}
