import { absolute, compare, equals, isZero, negate, quotient, sum, zero, type Decimal } from "#model/decimal";
import type { ErpAccountLedger, ErpLedgerDocument, ErpPayment } from "../../ports/erp-money";
import type { LedgerRow, MovementLink, MovementRow } from "./ledger-entries";
import { toApplications } from "./to-applications";

export interface CustomerEntries {
  readonly customerNumber: string;
  readonly entries: readonly LedgerRow[];
  readonly movements: readonly MovementRow[];
  /** Undefined where the API that tells them is missing. */
  readonly links: ReadonlyMap<number, MovementLink> | undefined;
}

const ratePlaces = 10;

/** A customer's ledger in the words of the port. */
export function toAccountLedger(customer: CustomerEntries): ErpAccountLedger {
  const { customerNumber, links } = customer;
  const leftOf = links && leftByEntry(customer.movements, links);
  const entries = customer.entries.filter(({ entryNumber }) => leftOf === undefined || leftOf.has(entryNumber));
  const left = ({ entryNumber }: LedgerRow) => leftOf && (leftOf.get(entryNumber) ?? zero);
  return {
    customerNumber,
    payments: entries.flatMap((entry) => toPayment(entry, entries, left(entry))),
    applications: links && toApplications(entries, customer.movements, links),
    documents: entries.flatMap((entry) => toDocument(entry, left(entry))),
  };
}

/** What is left of each entry: the sum of its movements. */
function leftByEntry(
  movements: readonly MovementRow[],
  links: ReadonlyMap<number, MovementLink>,
): ReadonlyMap<number, Decimal> {
  const amounts = new Map<number, Decimal[]>();
  for (const movement of movements) {
    const entry = links.get(movement.entryNumber)?.entry;
    if (entry === undefined) continue;
    const known = amounts.get(entry);
    if (known) known.push(movement.amount);
    else amounts.set(entry, [movement.amount]);
  }
  return new Map([...amounts].map(([entry, moved]) => [entry, sum(moved)]));
}

function toPayment(entry: LedgerRow, all: readonly LedgerRow[], left: Decimal | undefined): readonly ErpPayment[] {
  const kind = kindOfPayment(entry);
  if (kind === undefined) return [];
  const reversal = kind === "Payment" ? findReversal(entry, all) : undefined;
  return [
    {
      id: String(entry.entryNumber),
      number: entry.documentNumber,
      kind,
      paidOn: entry.postingDate,
      currency: entry.currencyCode,
      amount: absolute(entry.amount),
      unapplied: reversal ? zero : left && absolute(left),
      bookedRate: rateOf(entry),
      reference: entry.externalDocumentNumber === "" ? null : entry.externalDocumentNumber,
      description: entry.description,
      reversedOn: reversal?.postingDate ?? null,
      version: entry.lastModifiedDateTime,
    },
  ];
}

/** Money that comes in is negative; a positive payment takes one back, and is told with it. */
function kindOfPayment({ documentType, amount }: LedgerRow): ErpPayment["kind"] | undefined {
  if (documentType === "Refund") return "Refund";
  return documentType === "Payment" && compare(amount, zero) < 0 ? "Payment" : undefined;
}

/**
 * The entry that takes a payment back has its document number and the opposite amount, and comes later (Business Central, Reverse
 * Transaction). Of several payments with one number each reversal takes back one, in order.
 */
function findReversal(payment: LedgerRow, all: readonly LedgerRow[]): LedgerRow | undefined {
  const same = all.filter(
    ({ documentType, documentNumber, amount }) =>
      documentType === "Payment" &&
      documentNumber === payment.documentNumber &&
      equals(absolute(amount), absolute(payment.amount)),
  );
  const payments = same.filter(({ amount }) => compare(amount, zero) < 0);
  const reversals = same.filter(({ amount }) => compare(amount, zero) > 0);
  return reversals[payments.findIndex(({ entryNumber }) => entryNumber === payment.entryNumber)];
}

function toDocument(entry: LedgerRow, left: Decimal | undefined): readonly ErpLedgerDocument[] {
  const { documentType, documentNumber: number } = entry;
  const isCreditMemo = documentType === "Credit Memo";
  if (!isCreditMemo && documentType !== "Invoice") return [];
  const kind = isCreditMemo ? "CreditMemo" : "Invoice";
  return [{ kind, number, open: isCreditMemo ? left && negate(left) : left, bookedRate: rateOf(entry) }];
}

function rateOf({ amount, amountLocalCurrency }: LedgerRow): Decimal | undefined {
  return isZero(amount) ? undefined : quotient(amountLocalCurrency, amount, ratePlaces);
}
