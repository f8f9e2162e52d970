import type { CreditStatus } from "#model/tables/account";
import type { OrderDecision } from "../../../bridge/ports/erp-documents";
import type { Share } from "../erp/cashier";

/** What is wrong with a request, if anything: most of these only a person can put right. */
export type Poison =
  "tampered" | "noLines" | "unknownItem" | "blockedItem" | "unreadableItem" | "anotherAccount" | "writeInLine";

/** What people in the ERP do with the order made for a request. */
export type OrderAct =
  | { readonly is: "decide"; readonly request: number; readonly decision: OrderDecision }
  | { readonly is: "changeQuantity"; readonly request: number; readonly quantity: string }
  | { readonly is: "addLine" | "removeLine" | "ship" | "invoice" | "delete"; readonly request: number }
  | { readonly is: "moveDate"; readonly request: number; readonly date: string };

/**
 * What customers do about the invoice of the order made for a request: pay it, let a payment bounce, send goods back. And what is done for
 * them: they are given a credit memo for no invoice in particular, it is applied to this one, or paid out.
 */
export type MoneyAct =
  | { readonly is: "pay"; readonly request: number; readonly share: Share }
  | { readonly is: "takeBack" | "credit" | "giveCredit" | "applyCredit" | "refund"; readonly request: number };

/** Something that happens outside the bridge, by its number in the schedule's lists. */
export type Act =
  /** A salesperson submits a deal. */
  | { readonly is: "submit"; readonly request: number }
  | { readonly is: "approve"; readonly request: number }
  /** A salesperson asks about a request that was submitted before. */
  | { readonly is: "ask"; readonly orderRequest: number }
  /** An operator intervenes by hand. */
  | {
      readonly is: "instruct";
      readonly kind: "Park" | "Retry" | "RetryGroup" | "Replay";
      readonly request: number;
      readonly id: string;
    }
  | OrderAct
  | MoneyAct
  /** People enter an order that nobody asked for, and go on working on it. */
  | { readonly is: "enterOrder"; readonly account: number }
  | { readonly is: "changeEntered"; readonly account: number; readonly quantity: string }
  | { readonly is: "moveEntered"; readonly account: number; readonly date: string }
  | { readonly is: "block"; readonly account: number; readonly creditStatus: CreditStatus }
  /** Machines and networks. */
  | { readonly is: "kill" | "restart"; readonly worker: number }
  | { readonly is: "moveClock"; readonly worker: number; readonly seconds: number }
  | { readonly is: "outage"; readonly service: "erp" | "dataverse"; readonly seconds: number }
  /** An administrator protects a column of a stock table, or takes it away. */
  | { readonly is: "drift"; readonly column: string; readonly seconds: number };

export interface TimedAct {
  /** Seconds after the beginning. */
  readonly at: number;
  readonly act: Act;
}

export function describeAct({ at, act }: TimedAct): string {
  const { is, ...details } = act;
  const words = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
  return `${at.toFixed(1)} s: ${[is, ...words].join(" ")}`;
}
