import { fieldRule, type ApiError } from "../api-error";
import { propertyOf, type EntitySet } from "../entities/contract";
import { textOf, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { statusInBusinessCentral, statusOf } from "./sales-order";

/** Lines come and go, and most of a document changes, only while it is a draft. */
export function requireDraft(order: StoredRecord): void {
  if (statusOf(order) !== "Draft") throw mustBeOpen(order);
}

/** Refuses a change of the properties the contract guards once the order is released or in review. */
export function requireUnguarded(entitySet: EntitySet, order: StoredRecord, before: Values, changes: Values): void {
  if (statusOf(order) === "Draft") return;
  if (guardedIn(entitySet, before, changes).length > 0) throw mustBeOpen(order);
}

/** The guarded properties that would really change. */
export function guardedIn(entitySet: EntitySet, before: Values, changes: Values): readonly string[] {
  return Object.keys(changes).filter(
    (name) => propertyOf(entitySet, name)?.guardedWhenReleased === true && changes[name] !== before[name],
  );
}

function mustBeOpen(order: StoredRecord): ApiError {
  const status = statusInBusinessCentral(order);
  const number = textOf(order.values, "number");
  return fieldRule(
    `Status must be equal to 'Open' in Sales Header: Document Type=Order, No.=${number}. Current value is '${status}'.`,
    `Status muss in Verkaufskopf 'Open' sein: Belegart=Auftrag, Nr.=${number}. Der aktuelle Wert ist '${status}'.`,
  );
}
