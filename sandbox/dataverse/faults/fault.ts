import { z } from "zod";

const requests = z.int().positive().optional();

/** What can be made to go wrong with `/api/data`; docs/sandbox.md describes each. */
export const faultSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("none") }),
  z.strictObject({
    is: z.literal("throttled"),
    code: z.enum(["0x80072322", "0x80072321", "0x80072326"]).default("0x80072322"),
    retryAfterSeconds: z.number().nonnegative().default(5),
    requests,
  }),
  z.strictObject({ is: z.literal("unavailable"), requests }),
  z.strictObject({ is: z.literal("slow"), milliseconds: z.number().nonnegative(), requests }),
  z.strictObject({ is: z.literal("dropped"), requests }),
  z.strictObject({ is: z.literal("droppedAfter"), requests }),
]);

export type Fault = z.infer<typeof faultSchema>;
