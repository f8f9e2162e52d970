import type { DealSnapshot } from "#model/intents/deal-snapshot";

/** A deal without all but its first line: later ones may name an item the ERP does not know. */
export function firstLine(snapshot: DealSnapshot): DealSnapshot {
  return { ...snapshot, lines: snapshot.lines.slice(0, 1) };
}
