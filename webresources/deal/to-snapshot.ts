import { fromNumber, subtract, sum, zero, type Decimal } from "#model/decimal";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import type { AccountRow, OpportunityRow, ProductLineRow } from "./deal-rows";

/** What keeps a deal from being submitted, with what the seller can do about it in the words of the same name. */
export type Refusal =
  | { readonly because: "noAccount" | "noCurrency" | "noLines" | "lostDeal" }
  | { readonly because: "incompleteLine"; readonly line: string };

export type SnapshotOutcome =
  | { readonly is: "taken"; readonly snapshot: DealSnapshot; readonly currencyId: string }
  | { readonly is: "refused"; readonly refusal: Refusal };

/** `statecode` of a lost opportunity. */
const lost = 2;

/** The deal as it is now. Products are told by their numbers, which are the item numbers of the ERP; a write-in line has none. */
export function toSnapshot(
  opportunityId: string,
  deal: OpportunityRow,
  lineRows: readonly ProductLineRow[],
): SnapshotOutcome {
  const account = accountOf(deal);
  const currency = deal.transactioncurrencyid;
  if (deal.statecode === lost) return refused({ because: "lostDeal" });
  if (!account) return refused({ because: "noAccount" });
  if (!currency) return refused({ because: "noCurrency" });
  if (lineRows.length === 0) return refused({ because: "noLines" });
  const lines: DealLine[] = [];
  for (const [index, row] of lineRows.entries()) {
    const number = row.lineitemnumber ?? (index + 1) * 10;
    const line = toLine(row, number);
    if (!line) return refused({ because: "incompleteLine", line: String(number) });
    lines.push(line);
  }
  return {
    is: "taken",
    currencyId: currency.transactioncurrencyid,
    snapshot: {
      opportunityId,
      topic: deal.name ?? "",
      account: { id: account.accountid, name: account.name ?? "", number: account.accountnumber ?? null },
      currency: currency.isocurrencycode,
      deliverBy: deal.accord_deliverby?.slice(0, 10) ?? null,
      total: sum(lines.map((line) => line.amount)),
      lines,
    },
  };
}

/** Who buys: the customer, or the deal's account when the customer is a person. */
export function accountOf(deal: OpportunityRow): AccountRow | undefined {
  return deal.customerid_account ?? deal.parentaccountid ?? undefined;
}

/** Undefined when the line has no quantity or no price yet. */
function toLine(row: ProductLineRow, number: number): DealLine | undefined {
  const { quantity, priceperunit, extendedamount } = row;
  if (!isNumber(quantity) || !isNumber(priceperunit) || !isNumber(extendedamount)) return undefined;
  return {
    id: row.opportunityproductid,
    number,
    item: row.productid?.productnumber ?? null,
    description: row.productname ?? row.productid?.name ?? row.productdescription ?? "",
    quantity: fromNumber(quantity),
    unit: row.uomid?.name ?? null,
    unitPrice: fromNumber(priceperunit),
    amount: netAmount(extendedamount, row.tax),
  };
}

/** Dataverse's extended amount holds the tax of the line; the ERP's net does not. */
function netAmount(extendedAmount: number, tax: number | null | undefined): Decimal {
  return subtract(fromNumber(extendedAmount), isNumber(tax) ? fromNumber(tax) : zero);
}

function isNumber(cell: number | null | undefined): cell is number {
  return typeof cell === "number";
}

function refused(refusal: Refusal): SnapshotOutcome {
  return { is: "refused", refusal };
}
