import { isDecimal, type Decimal } from "../decimal";

/** An overdue invoice as `accord_OldestOverdue` keeps it: a JSON array, the oldest due date first. */
export interface OverdueInvoice {
  readonly number: string;
  /** yyyy-mm-dd */
  readonly dueDate: string;
  readonly daysPastDue: number;
  /** With tax, in the company's currency, as all amounts of the row. */
  readonly open: Decimal;
  readonly total: Decimal;
}

/** A month as `accord_PaymentMonths` keeps it: a JSON array of twelve, the oldest first. */
export interface StoredPaymentMonth {
  /** Its first day, yyyy-mm-dd. */
  readonly month: string;
  /** Signed, by amount; absent when no money came in. */
  readonly versusTerms?: Decimal | undefined;
  readonly applications: number;
}

/** What of a stored list can be read; an entry of another shape is left out. */
export function readOverdueInvoices(text: string | null | undefined): readonly OverdueInvoice[] {
  return readList(text).flatMap(({ number, dueDate, daysPastDue, open, total }) =>
    typeof number === "string" && typeof dueDate === "string" && isAmount(open)
      ? [{ number, dueDate, daysPastDue: Number(daysPastDue) || 0, open, total: isAmount(total) ? total : open }]
      : [],
  );
}

export function readPaymentMonths(text: string | null | undefined): readonly StoredPaymentMonth[] {
  return readList(text).flatMap(({ month, versusTerms, applications }) =>
    typeof month === "string"
      ? [
          {
            month,
            versusTerms: isAmount(versusTerms) ? versusTerms : undefined,
            applications: Number(applications) || 0,
          },
        ]
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

function isAmount(value: unknown): value is Decimal {
  return typeof value === "string" && isDecimal(value);
}
