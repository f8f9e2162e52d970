import type { FailureClass } from "#model/failure";

/** What goes wrong with one request or at one step. */
export type Fault =
  /** The process dies before the request leaves, or after it was carried out and before the answer is read. */
  | { readonly is: "crash"; readonly when: "before" | "after" }
  /** The service says no, or cannot be reached: nothing was carried out. */
  | { readonly is: "fails"; readonly failure: FailureClass; readonly retryAfterSeconds?: number }
  /** Carried out, but the answer never comes. */
  | { readonly is: "answerLost" }
  /** Carried out only after the client has given up. */
  | { readonly is: "commitsLate"; readonly seconds: number }
  /** Held up on its way, carried out and answered then. */
  | { readonly is: "late"; readonly seconds: number }
  /** Carried out at once, answered late: what it says is old by then. */
  | { readonly is: "stale"; readonly seconds: number }
  /** The answer was lost and the adapter has sent it again: what is answered is what the second one met. */
  | { readonly is: "repeated" }
  /** A batch that was cut off after so many of its change sets. */
  | { readonly is: "cutOff"; readonly after: number };

/** A request by what it asks for and how many of its kind there were before: `erp.createOrder#3`. */
export type Site = string;

/** What goes wrong where. Asked once for each site, in the order in which they are reached. */
export interface FaultPlan {
  at(kind: string): Fault | undefined;
  /** From now on nothing goes wrong any more. */
  heal(): void;
  /** Everything that went wrong so far. */
  readonly struck: ReadonlyMap<Site, Fault>;
}

export function describeFault(fault: Fault): string {
  const { is, ...details } = fault;
  return [is, ...Object.values(details).map(String)].join(" ");
}
