import { shipmentTable } from "#model/tables/shipment";
import { readAll } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import { readEach, standAlone } from "../documents/stand-alone";
import type { Inbound } from "../inbound";
import { takeOverShipments } from "./take-over-shipments";

const shipmentReading = reading(shipmentTable, ["accord_erpkey"], {});

/** Reads shipments once more from the ERP that are mirrored without their order, of the orders with these numbers. */
export async function linkShipments(inbound: Inbound, orderNumbers: readonly string[]): Promise<void> {
  const shipments = await readAll(inbound.dataverse, shipmentReading, { where: standAlone(inbound, orderNumbers) });
  await takeOverShipments(inbound, await readEach(inbound.erp.postedShipments, shipments));
}
