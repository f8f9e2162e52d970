import { z } from "zod";

const counted = {
  /** How many requests it strikes; until it is taken away if left out. */
  requests: z.number().int().positive().optional(),
  /** Strikes requests of this method only. */
  method: z.enum(["GET", "POST", "PATCH", "DELETE"]).optional(),
};

/** A way in which the API can fail. */
export const faultShape = z.discriminatedUnion("is", [
  z.object({ is: z.literal("none") }),
  z.object({ is: z.literal("down"), ...counted }),
  z.object({ is: z.literal("slow"), milliseconds: z.number().int().min(0).max(600_000), ...counted }),
  z.object({ is: z.literal("commitsLate"), milliseconds: z.number().int().min(0).max(600_000), ...counted }),
  z.object({ is: z.literal("throttled"), ...counted }),
  z.object({ is: z.literal("busy"), retryAfterSeconds: z.number().int().min(0).max(3600), ...counted }),
  z.object({ is: z.literal("answerLost"), ...counted }),
]);

export type Fault = z.infer<typeof faultShape>;

/** The fault that is set, and how often it still strikes. */
export interface Faults {
  current(): Fault;
  set(fault: Fault): void;
  /** The fault this request is struck by, counted down; `none` if it goes through. */
  strike(method: string): Fault;
}

export function makeFaults(): Faults {
  let fault: Fault = { is: "none" };
  return {
    current: () => fault,
    set: (next) => {
      fault = next;
    },
    strike: (method) => {
      const struckBy = fault;
      if (struckBy.is === "none") return struckBy;
      if (struckBy.method !== undefined && struckBy.method !== method) return { is: "none" };
      if (struckBy.requests !== undefined) {
        fault = struckBy.requests > 1 ? { ...struckBy, requests: struckBy.requests - 1 } : { is: "none" };
      }
      return struckBy;
    },
  };
}
