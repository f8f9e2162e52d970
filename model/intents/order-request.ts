import { readJson } from "./read-json";

/**
 * What a withdrawal, a cancellation or an acceptance of changes says: which version of which deal it is about. It is stored where
 * other intents have the snapshot of the deal, and never changes.
 */
export interface OrderRequest {
  readonly opportunityId: string;
  readonly account: { readonly id: string; readonly name: string; readonly number: string | null };
  /** The version of the request it is about. */
  readonly version: number;
  /** The number of the order as the seller saw it; null when there was none yet. */
  readonly orderNumber: string | null;
}

export type OrderRequestResult =
  { readonly is: "read"; readonly request: OrderRequest } | { readonly is: "unreadable"; readonly detail: string };

/** Reads a stored order request. The text comes from a browser, so nothing in it is taken for granted. */
export function parseOrderRequest(text: string): OrderRequestResult {
  const value = readJson(text);
  if (value === undefined) return { is: "unreadable", detail: "the text is not JSON" };
  const fault = findFault(value);
  return fault
    ? { is: "unreadable", detail: `"${fault}" is missing or has the wrong form` }
    : { is: "read", request: value as OrderRequest };
}

function findFault(value: unknown): string | undefined {
  const request = toFields(value);
  const account = toFields(request["account"]);
  const checks: readonly (readonly [string, boolean])[] = [
    ["opportunityId", typeof request["opportunityId"] === "string"],
    ["account", typeof account["id"] === "string" && typeof account["name"] === "string"],
    ["version", Number.isInteger(request["version"])],
    ["orderNumber", request["orderNumber"] === null || typeof request["orderNumber"] === "string"],
  ];
  return checks.find(([, isRight]) => !isRight)?.[0];
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
