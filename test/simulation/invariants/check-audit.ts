import type { RowWrite } from "../dataverse/row-store";
import { textOf, type StoredRow } from "../dataverse/stored-row";
import type { Violation } from "../world";

/**
 * I8: a request never moves without a row of the audit that is stored with it, so that the rows of a request are its history without
 * a gap; and nothing is told of a deal without one.
 */
export function checkAudit(report: (violation: Violation) => void, writes: readonly RowWrite[]): void {
  const messages = writes.flatMap(({ table, after }) => (table === "accord_message" ? [after] : []));
  for (const { table, before, after } of writes) {
    const id = String(after[`${table}id`]);
    if (table === "accord_intent" && isMoved(before, after) && !messages.some((row) => tells(row, id, before, after))) {
      report({ invariant: "I8", text: `request ${id} moved without a message` });
    }
    if (table === "accord_commitment" && textOf(after, "_accord_opportunityid_value") !== null) {
      const deal = textOf(after, "_accord_opportunityid_value");
      if (!messages.some((row) => row._accord_opportunityid_value === deal)) {
        report({ invariant: "I8", text: `${String(after.accord_name)} was told without a message` });
      }
    }
  }
}

const axes = ["accord_answer", "accord_delivery"] as const;

function isMoved(before: StoredRow | undefined, after: StoredRow): boolean {
  return axes.some((axis) => (before?.[axis] ?? null) !== (after[axis] ?? null));
}

/** What moved is told as it is now; what stood still may be left out. */
function tells(message: StoredRow, id: string, before: StoredRow | undefined, after: StoredRow): boolean {
  if (message._accord_intentid_value !== id) return false;
  return axes.every((axis) => {
    const told = message[axis] ?? null;
    const isStill = (before?.[axis] ?? null) === (after[axis] ?? null);
    return told === (after[axis] ?? null) || (told === null && isStill);
  });
}
