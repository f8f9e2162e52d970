import { isDecimal, type Decimal } from "../decimal";

/** The deal as the seller promised it at the moment of submitting. It is stored with the intent and never changes. */
export interface DealSnapshot {
  readonly opportunityId: string;
  readonly topic: string;
  readonly account: { readonly id: string; readonly name: string; readonly number: string | null };
  /** ISO 4217. */
  readonly currency: string;
  /** Calendar date, yyyy-mm-dd. */
  readonly deliverBy: string | null;
  readonly total: Decimal;
  readonly lines: readonly DealLine[];
}

export interface DealLine {
  readonly id: string;
  /** What people call the line: 10, 20, 30 … */
  readonly number: number;
  /** The product number in CRM, which is the item number in the ERP; null for a write-in line. */
  readonly item: string | null;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: string | null;
  readonly unitPrice: Decimal;
  /** Net of the line, discount taken off. */
  readonly amount: Decimal;
}

export type SnapshotResult =
  { readonly is: "read"; readonly snapshot: DealSnapshot } | { readonly is: "unreadable"; readonly detail: string };

/** Reads a stored snapshot. The text comes from a browser, so nothing in it is taken for granted. */
export function parseSnapshot(text: string): SnapshotResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: "unreadable", detail: "the text is not JSON" };
  }
  const fault = findFault(value);
  return fault ? { is: "unreadable", detail: fault } : { is: "read", snapshot: value as DealSnapshot };
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || isText(value);
const isAmount: Check = (value) => typeof value === "string" && isDecimal(value);
const isDateOrNull: Check = (value) =>
  value === null || (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));

const headerChecks: Readonly<Record<string, Check>> = {
  opportunityId: isText,
  topic: isText,
  account: (value) => fieldFault(value, { id: isText, name: isText, number: isTextOrNull }) === undefined,
  currency: (value) => typeof value === "string" && /^[A-Z]{3}$/.test(value),
  deliverBy: isDateOrNull,
  total: isAmount,
  lines: Array.isArray,
};

const lineChecks: Readonly<Record<string, Check>> = {
  id: isText,
  number: Number.isInteger,
  item: isTextOrNull,
  description: isText,
  quantity: isAmount,
  unit: isTextOrNull,
  unitPrice: isAmount,
  amount: isAmount,
};

function findFault(value: unknown): string | undefined {
  const inHeader = fieldFault(value, headerChecks);
  if (inHeader !== undefined) return inHeader;
  for (const [index, line] of (value as { lines: unknown[] }).lines.entries()) {
    const inLine = fieldFault(line, lineChecks);
    if (inLine !== undefined) return `line ${index + 1}: ${inLine}`;
  }
  return undefined;
}

function fieldFault(value: unknown, checks: Readonly<Record<string, Check>>): string | undefined {
  if (typeof value !== "object" || value === null) return "it is not an object";
  const fields = value as Record<string, unknown>;
  for (const [name, check] of Object.entries(checks)) {
    if (!check(fields[name])) return `"${name}" is missing or has the wrong form`;
  }
  return undefined;
}
