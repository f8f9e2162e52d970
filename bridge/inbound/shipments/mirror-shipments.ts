import type { ErpShipment } from "../../ports/erp-documents";
import { byErpKey, toShipmentKey } from "../documents/document-keys";
import { linkDocument, toDocumentBindings, toOwner } from "../documents/document-links";
import type { DocumentLookups } from "../documents/document-lookups";
import { shownAgain, type Standing } from "../documents/find-news";
import type { MirrorRow } from "../documents/write-rows";
import type { StoryLinks } from "../../deal/tell-commitment";
import type { Inbound } from "../inbound";
import { toShipmentRow } from "./to-shipment-row";

/** A shipment with the row it becomes. */
export interface MirroredShipment {
  readonly shipment: ErpShipment;
  readonly links: StoryLinks;
  readonly row: MirrorRow;
}

/** The mirrors of shipments, linked to account, order and deal. */
export async function mirrorShipments(
  inbound: Inbound,
  shipments: readonly ErpShipment[],
  lookups: DocumentLookups,
  standing: (shipment: ErpShipment) => Standing,
): Promise<readonly MirroredShipment[]> {
  const accounts = await lookups.accounts(shipments.map(({ customerNumber }) => customerNumber));
  const orders = await lookups.orders(shipments.map(({ orderNumber }) => orderNumber));
  const now = inbound.clock.now();
  return shipments.map((shipment) => {
    const links = linkDocument(accounts.get(shipment.customerNumber), orders.get(shipment.orderNumber));
    const values = {
      ...toShipmentRow(shipment, inbound.erp.company, now),
      ...toDocumentBindings(links),
      ...shownAgain(standing(shipment)),
      ...toOwner(links),
    };
    return { shipment, links, row: { key: byErpKey(toShipmentKey(inbound, shipment.id)), values } };
  });
}
