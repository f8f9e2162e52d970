import { invoiceTable } from "#model/tables/invoice";
import { shipmentTable } from "#model/tables/shipment";
import { writeAsFarAsAllowed, type Written } from "../../deal/reduced-writes";
import { withoutTold } from "../../deal/without-told";
import { isIn } from "../../ports/condition";
import { readAll, type Dataverse } from "../../ports/dataverse";
import { reading } from "../../ports/reading";
import type { DocumentWrite } from "./write-documents";

const invoiceReading = reading(invoiceTable, ["accord_erpkey"], {});
const shipmentReading = reading(shipmentTable, ["accord_erpkey"], {});

/**
 * Makes mirrors anew that were lost while the story of their deal was not: what it tells already would be refused for its key, and the
 * mirror with it. A mirror that stands was written by somebody else, and is left alone.
 */
export async function writeLost(
  dataverse: Dataverse,
  documents: readonly DocumentWrite[],
): Promise<ReadonlyMap<DocumentWrite, Written>> {
  const standing = new Set([
    ...(await readKeys(dataverse, documents, "invoice")),
    ...(await readKeys(dataverse, documents, "shipment")),
  ]);
  const lost = documents.filter(({ key, mirror }) => mirror !== undefined && !standing.has(key));
  if (lost.length === 0) return new Map();
  const untold = await withoutTold(
    dataverse,
    lost.map(({ changes }) => changes),
  );
  const written = await writeAsFarAsAllowed(dataverse, untold);
  return new Map(lost.flatMap((document, at) => (written[at] ? [[document, written[at]] as const] : [])));
}

async function readKeys(
  dataverse: Dataverse,
  documents: readonly DocumentWrite[],
  of: "invoice" | "shipment",
): Promise<readonly string[]> {
  const keys = documents.filter(({ mirror }) => mirror === of).map(({ key }) => key);
  if (keys.length === 0) return [];
  const where = isIn("accord_erpkey", keys);
  const rows =
    of === "invoice"
      ? await readAll(dataverse, invoiceReading, { where })
      : await readAll(dataverse, shipmentReading, { where });
  return rows.flatMap((row) => row.accord_erpkey ?? []);
}
