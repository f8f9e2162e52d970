import { setTimeout as wait } from "node:timers/promises";
import type { WebApiAnswer } from "../webapi/web-api-message";
import { errorAnswer } from "../webapi/error-answer";
import { throttled } from "../webapi/service-protection";
import type { Fault } from "./fault";

const throttledTexts: Readonly<Record<string, string>> = {
  "0x80072322": "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
  "0x80072321":
    "Combined execution time of incoming requests exceeded limit of 1200000 milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.",
  "0x80072326": "Number of concurrent requests exceeded the limit of 52.",
};

/** What a fault does in the place of carrying the request out: an answer of its own, or a cut connection; null when nothing. */
export function strikeBefore(fault: Fault): WebApiAnswer | "cut" | null {
  switch (fault.is) {
    case "throttled":
      return errorAnswer(throttled(fault.code, fault.retryAfterSeconds, throttledTexts[fault.code] ?? ""), []);
    case "unavailable":
      return { status: 503, headers: { "Content-Type": "text/html" }, body: "The service is unavailable." };
    case "dropped":
      return "cut";
    case "none":
    case "slow":
    case "droppedAfter":
      return null;
  }
}

/** What a fault does to the answer of a request that was carried out: hold it back for a while, or cut the connection. */
export async function strikeAfter(fault: Fault, closing: AbortSignal): Promise<"cut" | null> {
  if (fault.is === "droppedAfter") return "cut";
  if (fault.is === "slow") await wait(fault.milliseconds, undefined, { signal: closing }).catch(() => undefined);
  return null;
}
