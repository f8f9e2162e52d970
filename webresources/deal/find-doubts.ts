import { compare, fromNumber, isZero, type Decimal } from "#model/decimal";
import type { DealSnapshot } from "#model/intents/deal-snapshot";

/** What may hold up a deal after it is submitted. It advises: submitting stays allowed. */
export type Doubt =
  | { readonly is: "customerUnknown" | "customerBlocked"; readonly account: string; readonly fix: Fix }
  | { readonly is: "noDeliverBy"; readonly fix: Fix }
  | { readonly is: "noItem" | "noUnit" | "zeroPrice"; readonly line: string; readonly fix: Fix }
  | { readonly is: "creditExceeded"; readonly total: string; readonly available: string; readonly fix: Fix };

/** Where a doubt can be removed: a record, or a field of the form. */
export type Fix =
  | { readonly is: "record"; readonly table: string; readonly id: string }
  | { readonly is: "field"; readonly name: string };

/** What the bridge has told of the customer; undefined when it has told nothing yet. */
export interface CustomerStanding {
  readonly isBlocked: boolean;
  /** Amounts are in this currency, ISO 4217. */
  readonly currency: string | undefined;
  /** Undefined when there is no limit, or it is not known. */
  readonly availableCredit: number | undefined;
}

/** Everything worth knowing before the deal is submitted, in the order of the form: customer, header, lines, credit. */
export function findDoubts(snapshot: DealSnapshot, customer: CustomerStanding | undefined): readonly Doubt[] {
  const { account } = snapshot;
  const openAccount: Fix = { is: "record", table: "account", id: account.id };
  return [
    ...(customer ? [] : [{ is: "customerUnknown", account: account.name, fix: openAccount } as const]),
    ...(customer?.isBlocked ? [{ is: "customerBlocked", account: account.name, fix: openAccount } as const] : []),
    ...(snapshot.deliverBy === null
      ? [{ is: "noDeliverBy", fix: { is: "field", name: "accord_deliverby" } } as const]
      : []),
    ...snapshot.lines.flatMap(findLineDoubts),
    ...findCreditDoubt(snapshot, customer, openAccount),
  ];
}

function findLineDoubts(line: DealSnapshot["lines"][number]): readonly Doubt[] {
  const fix: Fix = { is: "record", table: "opportunityproduct", id: line.id };
  const number = String(line.number);
  if (line.item === null) return [{ is: "noItem", line: number, fix }];
  return [
    ...(line.unit === null ? [{ is: "noUnit", line: number, fix } as const] : []),
    ...(isZero(line.unitPrice) ? [{ is: "zeroPrice", line: number, fix } as const] : []),
  ];
}

/** Only within one currency: what the ERP will reckon of another is not known here. */
function findCreditDoubt(
  { total, currency }: DealSnapshot,
  customer: CustomerStanding | undefined,
  fix: Fix,
): readonly Doubt[] {
  const { availableCredit } = customer ?? {};
  if (availableCredit === undefined || customer?.currency !== currency) return [];
  const available: Decimal = fromNumber(availableCredit);
  if (compare(total, available) <= 0) return [];
  return [{ is: "creditExceeded", total: `${total} ${currency}`, available: `${available} ${currency}`, fix }];
}
