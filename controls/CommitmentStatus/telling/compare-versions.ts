import { decimal, subtract, zero, type Decimal } from "#model/decimal";
import type { DealLine } from "#model/intents/deal-snapshot";
import type { TellNumber } from "../../shared/host/numbers";
import { tellSigned } from "../../shared/host/signed";
import type { RequestVersion } from "../../shared/mirror/read-versions";

/** A line in two versions, in the user's words; a version without the line says nothing. */
export interface LineOfVersions {
  readonly id: string;
  readonly name: string;
  /** "12 × 300.00" */
  readonly before: string;
  readonly now: string;
  /** What the difference is worth; empty when the line is the same. */
  readonly effect: string;
  readonly isSame: boolean;
}

export interface ComparedVersions {
  /** The numbers of the versions, the older one first. */
  readonly versions: readonly number[];
  readonly lines: readonly LineOfVersions[];
  readonly total: Pick<LineOfVersions, "before" | "now" | "effect">;
}

/**
 * Two versions side by side, line by line: a line keeps its id from version to version. Throws when there are not two, and for figures
 * that are no decimal numbers.
 */
export function compareVersions(versions: readonly RequestVersion[], amount: TellNumber): ComparedVersions {
  const [before, now] = versions.map(({ snapshot }) => snapshot);
  if (!before || !now) throw new RangeError("there are not two versions");
  const ids = [...new Set([...now.lines, ...before.lines].map((line) => line.id))];
  const tellLine = (line: DealLine | undefined) =>
    line ? `${decimal(line.quantity)} × ${amount(decimal(line.unitPrice))}` : "";
  const tellEffect = (from: Decimal, to: Decimal) => tellSigned(subtract(to, from), amount);
  return {
    versions: versions.map(({ version }) => version),
    lines: ids.map((id) => {
      const [old, current] = [before, now].map(({ lines }) => lines.find((line) => line.id === id));
      const known = current ?? old;
      const [from, to] = [tellLine(old), tellLine(current)];
      return {
        id,
        name: known ? `${String(known.number)} ${known.description}` : "",
        before: from,
        now: to,
        effect: tellEffect(old?.amount ?? zero, current?.amount ?? zero),
        isSame: from === to && old?.item === current?.item,
      };
    }),
    total: { before: amount(before.total), now: amount(now.total), effect: tellEffect(before.total, now.total) },
  };
}
