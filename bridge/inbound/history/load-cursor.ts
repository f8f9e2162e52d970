import { z } from "zod";

/** What a first load takes over, in this order: the latest documents of every kind before anything older. */
export const loadSteps = [
  { kind: "invoices", part: "recent" },
  { kind: "credit-memos", part: "recent" },
  { kind: "shipments", part: "recent" },
  { kind: "accounts", part: "recent" },
  { kind: "invoices", part: "older" },
  { kind: "credit-memos", part: "older" },
  { kind: "shipments", part: "older" },
  { kind: "accounts", part: "older" },
] as const;

export type LoadStep = (typeof loadSteps)[number];

const shape = z.object({
  /** The day that divides the recent from the older, as it was when the load began. */
  since: z.iso.date(),
  /** Not there in what earlier versions kept. */
  begunOn: z.iso.datetime().optional(),
  /** Which step is under way; as many as there are when the load is done. */
  step: z.int().min(0),
  /** The last number of the step that was taken over. */
  after: z.string().optional(),
  loaded: z.int(),
  expected: z.int(),
});

/** How far a first load has come. */
export type LoadCursor = z.infer<typeof shape>;

export function parseLoadCursor(text: string): LoadCursor {
  return shape.parse(JSON.parse(text));
}
