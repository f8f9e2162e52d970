import { businessRule } from "../api-error";
import { fromOptionName } from "../entities/option-name";
import { blankOption, textOf } from "../entities/values";
import type { StoredRecord } from "../store/records";

/** What is about to happen for a customer. */
export type OrderStep = "create" | "ship" | "invoice" | "credit" | "pay";

/** Which blocks refuse which step. Source: Customer.CheckBlockedCustOnDocs, CheckBlockedCustOnJnls. */
const refusedBy: Readonly<Record<OrderStep, readonly string[]>> = {
  create: ["All", "Invoice", "Ship"],
  ship: ["All", "Invoice", "Ship"],
  invoice: ["All", "Invoice"],
  credit: ["All"],
  pay: ["All"],
};

/** A blocked customer is a refusal, not a fault: a person must lift the block. */
export function requireNotBlocked(customer: StoredRecord, step: OrderStep): void {
  const blocked = textOf(customer.values, "blocked");
  if (blocked === blankOption || !refusedBy[step].includes(blocked)) return;
  const number = textOf(customer.values, "number");
  const kind = fromOptionName(blocked);
  throw businessRule(
    `You cannot ${step === "create" ? "create" : "post"} this type of document when Customer ${number} is blocked with type ${kind}`,
    `Diese Belegart kann nicht ${step === "create" ? "erstellt" : "gebucht"} werden, solange Debitor ${number} mit der Art ${kind} gesperrt ist`,
  );
}
