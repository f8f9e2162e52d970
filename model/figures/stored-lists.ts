import { exactDecimal, type Decimal } from "../decimal";

/** An entry of `accord_OldestOverdue`: a JSON array as the bridge writes it, the oldest due date first. */
interface StoredOverdueInvoice {
  readonly number: string;
  /** yyyy-mm-dd */
  readonly due: string;
  /** Past due. */
  readonly days: number;
  readonly amount: number;
  readonly open: number;
}

/** An overdue invoice; amounts with tax, in the company's currency, as all amounts of its row. */
export interface OverdueInvoice {
  readonly number: string;
  /** yyyy-mm-dd */
  readonly dueDate: string;
  readonly daysPastDue: number;
  readonly open: Decimal;
  readonly total: Decimal;
}

/** A month of `accord_PaymentMonths`: a JSON array of twelve, the oldest first. */
export interface StoredPaymentMonth {
  /** yyyy-mm */
  readonly month: string;
  /** Signed, by amount; undefined when no money came in. */
  readonly versusTerms: Decimal | undefined;
  readonly applications: number;
}

/** What of a stored list can be read; an entry of another shape is left out. */
export function readOverdueInvoices(text: string | null | undefined): readonly OverdueInvoice[] {
  return readList(text).flatMap((entry) => {
    const { number, due, days, amount, open } = entry as Partial<StoredOverdueInvoice>;
    const left = toAmount(open);
    if (typeof number !== "string" || typeof due !== "string" || left === undefined) return [];
    return [{ number, dueDate: due, daysPastDue: days ?? 0, open: left, total: toAmount(amount) ?? left }];
  });
}

export function readPaymentMonths(text: string | null | undefined): readonly StoredPaymentMonth[] {
  return readList(text).flatMap(({ month, daysVersusTerms, applications }) =>
    typeof month === "string"
      ? [{ month, versusTerms: toAmount(daysVersusTerms), applications: Number(applications) || 0 }]
      : [],
  );
}

function readList(text: string | null | undefined): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text || "[]");
    return Array.isArray(value) ? value.filter(isObject) : [];
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function toAmount(value: unknown): Decimal | undefined {
  return typeof value === "number" ? exactDecimal(value) : undefined;
}
