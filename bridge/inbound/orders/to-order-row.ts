import { billingOf, billings } from "#model/billing";
import { toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import { fulfilmentOf, fulfilments } from "#model/fulfilment";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { shippedPercent } from "#model/line-ledger";
import type { orderTable } from "#model/tables/order";
import type { RowChange } from "#model/tables/row";
import type { ErpOrder } from "../../ports/erp-documents";
import { countChanged, type ComparedLine } from "./compare-with-promise";
import { digestOf } from "./digest";

/** The columns of an order's mirror that say what the ERP says. What a closed order no longer tells stays as it was. */
export function toOrderRow(
  order: ErpOrder,
  lines: readonly ComparedLine[],
  snapshot: DealSnapshot | undefined,
  now: Date,
): RowChange<typeof orderTable> {
  const quantities = lines.map((line) => line.quantities);
  const priced = lines.flatMap((line) =>
    line.committed ? [{ ...line.quantities, unitPrice: line.committed.unitPrice }] : [],
  );
  return {
    accord_number: order.number,
    accord_customernumber: order.customer.number,
    accord_erpversion: order.version,
    accord_syncedon: now.toISOString(),
    accord_erpstatus: order.status,
    accord_inforce: order.decision === "Accepted",
    accord_fulfilment: toOption(fulfilments, fulfilmentOf(quantities, order.isClosed)),
    accord_billing: toOption(billings, billingOf(quantities)),
    accord_total: toNumber(order.total),
    accord_shippedpercent: shippedPercent(priced),
    accord_digest: digestOf(order),
    accord_goneon: order.isClosed ? now.toISOString() : null,
    ...(snapshot ? { accord_promisedtotal: toNumber(snapshot.total), accord_changedlines: countChanged(lines) } : {}),
    ...(order.isClosed
      ? {}
      : {
          accord_orderdate: order.orderDate,
          accord_deliverby: order.deliverBy,
          accord_erpaddress: order.address,
        }),
  };
}
