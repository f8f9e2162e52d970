import type { FigureSettings } from "../inbound/figures/figure-settings";
import type { Inbound } from "../inbound/inbound";
import { compareItems, type Comparison } from "./compare-items";
import { readErpSide } from "./erp-items";
import { readMirrorSide } from "./mirror-items";
import { repairDifferences } from "./repair-differences";

interface Options {
  /** Only compare. */
  readonly dryRun: boolean;
  readonly figures: FigureSettings;
}

/**
 * Compares what the ERP has posted with what is mirrored, and takes over anew what differs. A bridge may be running: a document posted
 * between the two readings shows as missing once, and is taken over like any other.
 */
export async function reconcile(inbound: Inbound, { dryRun, figures }: Options): Promise<Comparison> {
  const erp = await readErpSide(inbound);
  const mirrored = await readMirrorSide(inbound, erp.tells);
  const comparison = compareItems(erp.items, mirrored);
  if (!dryRun && comparison.differences.length > 0) {
    await repairDifferences(inbound, comparison.differences, erp, mirrored, figures);
  }
  return comparison;
}
