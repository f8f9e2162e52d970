/**
 * What has just been done, wherever a crash would find the work half done. A test kills the process at each of them
 * (ACCORD_CRASH_AT, see main.ts) and starts it again: one order, one committed deal.
 */
export const steps = [
  "intents-found",
  "intent-claimed",
  "snapshot-read",
  "customer-created",
  "customer-coupled",
  "customer-ensured",
  "key-looked-up",
  "order-created",
  "answer-recorded",
  "changes-read",
  "orders-compared",
  "mirror-written",
  "cursor-saved",
] as const;

export type Step = (typeof steps)[number];

/** Called when a step is done; does nothing in production. */
export type Reach = (step: Step) => void;
