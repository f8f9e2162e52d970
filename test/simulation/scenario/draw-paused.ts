import { makeRandomFor } from "../time/random";

/** Streams that nothing else waits for, by name and by what people call them. */
const dispensable = {
  accounts: "Accounts of CRM",
  figures: "Figures of accounts",
  history: "First load",
  "key-sweep": "Deleted documents",
} as const;

/** Streams that what is promised rests on: they have to read once nothing goes wrong any more. */
const needed = {
  ledger: "Payments",
  customers: "Customers",
  shipments: "Shipments",
  invoices: "Invoices",
  "credit-memos": "Credit memos",
  settlement: "Open invoices",
} as const;

export const pausedStreams = { ...dispensable, ...needed };

export type PausedStream = keyof typeof pausedStreams;

export function isNeeded(stream: PausedStream): boolean {
  return stream in needed;
}

/**
 * Every schedule leaves some of it out, each something else: what remains happens more often in the time it takes, and meets itself in
 * ways it does not where everything goes on at once. In one of ten everything does.
 */
export function drawPaused(seed: number): readonly PausedStream[] {
  const random = makeRandomFor(seed, "paused");
  if (random.chance(0.1)) return [];
  return (Object.keys(pausedStreams) as PausedStream[]).filter((stream) =>
    random.chance(isNeeded(stream) ? 0.4 : 0.85),
  );
}
