import { multiply, sum } from "#model/decimal";
import { commitmentTable } from "#model/tables/commitment";
import { tellCommitment, toEventKey, type Told } from "../../deal/tell-commitment";
import { isIn } from "../../ports/condition";
import { readAll, type ChangeResult } from "../../ports/dataverse";
import type { ErpShipment } from "../../ports/erp-documents";
import { reading } from "../../ports/reading";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { refreshOrders } from "../orders/refresh-orders";
import { readShippedOrders, type ShippedOrder } from "./read-shipped-orders";

const toldReading = reading(commitmentTable, ["accord_eventkey"], {});

/**
 * Takes shipments over: their orders are read again, since a shipment changes what is open of them, then each is told. A shipment
 * already told needs nothing more: it was told after its order was taken over.
 */
export async function takeOverShipments(inbound: Inbound, shipments: readonly ErpShipment[]): Promise<Counts> {
  const ofOrders = shipments.filter((shipment) => shipment.orderNumber !== "");
  const untold = await findUntold(inbound, ofOrders);
  const unchanged = { ...noCounts, unchanged: shipments.length - untold.length };
  if (untold.length === 0) return unchanged;
  const numbers = [...new Set(untold.map((shipment) => shipment.orderNumber))];
  await refreshOrders(inbound, numbers);
  const orders = await readShippedOrders(inbound, numbers);
  const results = await inbound.dataverse.changeAll(
    untold.map((shipment) => [tellShipment(inbound, shipment, orders.get(shipment.orderNumber))]),
  );
  return addCounts(unchanged, countTold(results));
}

async function findUntold(inbound: Inbound, shipments: readonly ErpShipment[]): Promise<readonly ErpShipment[]> {
  if (shipments.length === 0) return [];
  const keys = shipments.map((shipment) => keyOf(inbound, shipment));
  const rows = await readAll(inbound.dataverse, toldReading, { where: isIn("accord_eventkey", keys) });
  const told = new Set(rows.map((row) => row.accord_eventkey));
  return shipments.filter((shipment) => !told.has(keyOf(inbound, shipment)));
}

function tellShipment(inbound: Inbound, shipment: ErpShipment, order: ShippedOrder | undefined) {
  const told: Told = {
    kind: "ShipmentPosted",
    eventKey: keyOf(inbound, shipment),
    occurredOn: shipment.postedOn,
    documentNumber: shipment.number,
    amount: sum(shipment.lines.map((line) => multiply(line.quantity, line.unitPrice))),
    details: { order: shipment.orderNumber, lines: shipment.lines.slice(0, 50) },
  };
  return tellCommitment(told, {
    orderId: order?.accord_orderid,
    opportunityId: order?._accord_opportunityid_value,
    accountId: order?._accord_accountid_value,
    intentId: order?._accord_intentid_value,
    ownerId: order?._owninguser_value,
  });
}

function keyOf(inbound: Inbound, shipment: ErpShipment): string {
  return toEventKey(inbound.erp, "ShipmentPosted", shipment.id);
}

/** A conflict means that another worker has told it. */
function countTold(results: readonly ChangeResult[]): Counts {
  const count = (is: ChangeResult["is"]) => results.filter((result) => result.is === is).length;
  return { written: count("applied"), unchanged: count("conflict"), failed: count("refused") };
}
