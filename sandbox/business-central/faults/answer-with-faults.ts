import { setTimeout as wait } from "node:timers/promises";
import { ApiError } from "../api-error";
import { errorAnswer } from "../api/error-answer";
import type { ApiAnswer } from "../api/exchange";
import type { Fault } from "./fault";

/** What becomes of a request: an answer, or a connection that is cut without one. */
export type Outcome = ApiAnswer | "cut";

/** Carries a request out, or not, as the fault has it. `closing` ends the waiting when the server stops. */
export async function answerWithFault(fault: Fault, carryOut: () => ApiAnswer, closing: AbortSignal): Promise<Outcome> {
  switch (fault.is) {
    case "none":
      return carryOut();
    case "down":
      return "cut";
    case "throttled":
      return failure(429, "Too many requests. Try again later.");
    case "busy":
      return withRetryAfter(failure(503, "The server is busy."), fault.retryAfterSeconds);
    case "slow": {
      const answer = carryOut();
      return (await waited(fault.milliseconds, closing)) ? answer : "cut";
    }
    case "commitsLate":
      return (await waited(fault.milliseconds, closing)) ? carryOut() : "cut";
    case "answerLost":
      carryOut();
      return failure(504, "The gateway has waited too long for an answer.");
  }
}

function failure(status: number, message: string): ApiAnswer {
  return errorAnswer(new ApiError(status, "Unknown", { en: message }), "en");
}

function withRetryAfter(answer: ApiAnswer, seconds: number): ApiAnswer {
  return { ...answer, headers: { ...answer.headers, "retry-after": String(seconds) } };
}

/** False when the server stopped meanwhile. */
async function waited(milliseconds: number, closing: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { signal: closing });
    return true;
  } catch {
    return false;
  }
}
