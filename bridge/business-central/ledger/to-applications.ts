import { absolute, compare, equals, negate, zero } from "#model/decimal";
import type { ApplicationKind } from "#model/tables/application";
import type { ErpApplication } from "../../ports/erp-money";
import type { LedgerRow, MovementLink, MovementRow } from "./ledger-entries";

/** A movement of an invoice with the entry that settles it. */
interface Settling {
  readonly movement: MovementRow;
  readonly invoice: LedgerRow;
  readonly by: LedgerRow | undefined;
  readonly kind: ApplicationKind;
}

/**
 * What settles the invoices of a customer. An application is a pair of movements, one of each entry; those of invoices are taken over.
 * One taken back is a second movement with the opposite amount: it is told on the first, never as an application of its own.
 */
export function toApplications(
  entries: readonly LedgerRow[],
  movements: readonly MovementRow[],
  links: ReadonlyMap<number, MovementLink>,
): readonly ErpApplication[] {
  const byNumber = new Map(entries.map((entry) => [entry.entryNumber, entry]));
  const settlings = movements
    .flatMap((movement) => toSettling(movement, byNumber, movements, links))
    .sort((a, b) => a.movement.entryNumber - b.movement.entryNumber);
  const live: { settling: Settling; takenBack: MovementRow | undefined }[] = [];
  for (const settling of settlings) {
    if (compare(settling.movement.amount, zero) < 0) live.push({ settling, takenBack: undefined });
    else takeBack(live, settling);
  }
  return live.map(({ settling, takenBack }) => toApplication(settling, takenBack));
}

function takeBack(live: { settling: Settling; takenBack: MovementRow | undefined }[], reverse: Settling): void {
  const found = live.find(
    ({ settling, takenBack }) =>
      takenBack === undefined &&
      settling.invoice === reverse.invoice &&
      settling.by === reverse.by &&
      equals(settling.movement.amount, negate(reverse.movement.amount)),
  );
  if (found) found.takenBack = reverse.movement;
}

function toSettling(
  movement: MovementRow,
  entries: ReadonlyMap<number, LedgerRow>,
  movements: readonly MovementRow[],
  links: ReadonlyMap<number, MovementLink>,
): readonly Settling[] {
  const link = links.get(movement.entryNumber);
  const invoice = link && entries.get(link.entry);
  if (!link || invoice?.documentType !== "Invoice") return [];
  if (movement.entryType !== "Application") {
    const kind = kindOfCorrection(movement.entryType);
    return kind === undefined ? [] : [{ movement, invoice, by: undefined, kind }];
  }
  const by =
    link.appliedWith === link.entry || link.appliedWith === 0
      ? twinOf(movement, entries, movements, links)
      : entries.get(link.appliedWith);
  return [{ movement, invoice, by, kind: by?.documentType === "Credit Memo" ? "CreditMemo" : kindOfCash(by) }];
}

function kindOfCash(by: LedgerRow | undefined): ApplicationKind {
  return by?.documentType === "Payment" || by?.documentType === "Refund" ? "Payment" : "Unknown";
}

/** Discounts and rests that are given up close an invoice without anything being paid. */
function kindOfCorrection(entryType: string): ApplicationKind | undefined {
  if (entryType.startsWith("Payment Discount")) return "CashDiscount";
  return /Tolerance|Rounding|Correction of Remaining/.test(entryType) ? "WriteOff" : undefined;
}

/** When the invoice itself was applied, both movements name it; the other entry is that of the movement beside it. */
function twinOf(
  movement: MovementRow,
  entries: ReadonlyMap<number, LedgerRow>,
  movements: readonly MovementRow[],
  links: ReadonlyMap<number, MovementLink>,
): LedgerRow | undefined {
  const twin = movements.find(
    ({ entryNumber, amount, entryType }) =>
      entryType === "Application" &&
      Math.abs(entryNumber - movement.entryNumber) === 1 &&
      equals(amount, negate(movement.amount)),
  );
  return twin && entries.get(links.get(twin.entryNumber)?.entry ?? 0);
}

function toApplication({ movement, invoice, by, kind }: Settling, takenBack: MovementRow | undefined): ErpApplication {
  return {
    id: String(movement.entryNumber),
    kind,
    invoiceNumber: invoice.documentNumber,
    paymentId: kind === "Payment" && by ? String(by.entryNumber) : null,
    creditMemoNumber: kind === "CreditMemo" && by ? by.documentNumber : null,
    amount: absolute(movement.amount),
    appliedOn: movement.postingDate,
    enteredOn: new Date(movement.lastModifiedDateTime),
    reversedOn: takenBack?.postingDate ?? null,
    version: movement.lastModifiedDateTime,
  };
}
