import { multiply, sum } from "#model/decimal";
import { shipmentTable } from "#model/tables/shipment";
import { tellCommitment, toEventKey, type Told } from "../../deal/tell-commitment";
import { isIn } from "../../ports/condition";
import { readAll, type ChangeSet } from "../../ports/dataverse";
import type { ErpShipment } from "../../ports/erp-documents";
import { reading } from "../../ports/reading";
import { toShipmentKey } from "../documents/document-keys";
import { makeLookups, type DocumentLookups } from "../documents/document-lookups";
import { findLacking, findStrays, noteInVain } from "../documents/find-lacking";
import { findOrdersKnownNow } from "../documents/find-orders-known-now";
import { isNews, isOnOrder, knownColumns, standingOf, type KnownDocument } from "../documents/find-news";
import { countResults, writeDocuments } from "../documents/write-documents";
import { writeRows } from "../documents/write-rows";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import type { RecentLooks } from "../recent-looks";
import { refreshOrders } from "../orders/refresh-orders";
import { mirrorShipments, type MirroredShipment } from "./mirror-shipments";
import { digestOfShipment } from "./to-shipment-row";

const knownReading = reading(shipmentTable, knownColumns, {});

/**
 * Takes shipments over: their orders are read again, since a shipment changes what is open of them; then each is mirrored, and told
 * when it is new. The links of those that were looked at lately are not looked for again.
 */
export async function takeOverShipments(
  inbound: Inbound,
  shipments: readonly ErpShipment[],
  looks?: RecentLooks,
): Promise<Counts> {
  if (shipments.length === 0) return noCounts;
  const known = await readKnown(inbound, shipments);
  const lookups = makeLookups(inbound);
  const hasLinkToMake = await findLinksToMake(shipments, known, lookups, looks);
  const news = shipments.filter((shipment) =>
    isNews(shipment, digestOfShipment(shipment), known.get(shipment.id), hasLinkToMake(shipment)),
  );
  const unchanged = { ...noCounts, unchanged: shipments.length - news.length };
  if (news.length === 0) return unchanged;
  await refreshOrders(inbound, [...new Set(news.map(({ orderNumber }) => orderNumber).filter(Boolean))]);
  const mirrored = await mirrorShipments(inbound, news, lookups, ({ id }) => standingOf(known.get(id)));
  const written = await writeDocuments(
    inbound,
    mirrored.map((each) => ({
      name: `Shipment ${each.shipment.number}`,
      key: each.row.key.value,
      mirror: "shipment" as const,
      changes: toChanges(inbound, each, isOnOrder(known.get(each.shipment.id))),
    })),
  );
  inbound.touched?.add(mirrored.map(({ links }) => links.accountId));
  return addCounts(unchanged, countResults(written));
}

/** Tells which shipments lack their account or their order, that is known here by now. */
async function findLinksToMake(
  shipments: readonly ErpShipment[],
  known: ReadonlyMap<string, KnownDocument>,
  lookups: DocumentLookups,
  looks: RecentLooks | undefined,
): Promise<(shipment: ErpShipment) => boolean> {
  const lacking = findLacking(
    shipments,
    known,
    looks,
    (row) => row._accord_accountid_value === null || row._accord_orderid_value === null,
  );
  const accounts = await lookups.accounts(findStrays(lacking, known));
  const isOrderKnownNow = await findOrdersKnownNow(lacking, known, lookups);
  const hasLinkToMake = (shipment: ErpShipment) =>
    isOrderKnownNow(shipment) ||
    (known.get(shipment.id)?._accord_accountid_value === null && accounts.has(shipment.customerNumber));
  noteInVain(lacking, hasLinkToMake, looks);
  return hasLinkToMake;
}

async function readKnown(
  inbound: Inbound,
  shipments: readonly ErpShipment[],
): Promise<ReadonlyMap<string, KnownDocument>> {
  const ids = new Map(shipments.map(({ id }) => [toShipmentKey(inbound, id), id]));
  const rows = await readAll(inbound.dataverse, knownReading, { where: isIn("accord_erpkey", [...ids.keys()]) });
  return new Map(rows.map((row) => [ids.get(row.accord_erpkey ?? "") ?? "", row]));
}

function toChanges(inbound: Inbound, { shipment, links, row }: MirroredShipment, wasTold: boolean): ChangeSet {
  const isTold = wasTold || !links.orderId;
  return [
    ...writeRows(shipmentTable, [row]),
    ...(isTold ? [] : [tellCommitment(tellShipment(inbound, shipment), links)]),
  ];
}

/** What people read of a shipment. */
export function tellShipment(inbound: Pick<Inbound, "erp">, shipment: ErpShipment): Told {
  return {
    kind: "ShipmentPosted",
    eventKey: toEventKey(inbound.erp, "ShipmentPosted", shipment.id),
    occurredOn: shipment.postedOn,
    documentNumber: shipment.number,
    amount: sum(shipment.lines.map((line) => multiply(line.quantity, line.unitPrice))),
    details: { order: shipment.orderNumber, lines: shipment.lines.slice(0, 50) },
  };
}
