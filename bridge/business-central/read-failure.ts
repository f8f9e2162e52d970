import { z } from "zod";
import type { HttpAnswer } from "../http/send-request";
import { retryAfterSeconds } from "../http/retry-after";
import { ErpFault } from "../ports/erp-fault";

/** Business Central's own code and words for what it does not do. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
}

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** Codes that come with 400 and say something about the service or its setup, not about the request. */
const faults: Readonly<Record<string, ErpFault["failure"]>> = {
  Internal_CompanyNotFound: "Configuration",
  Internal_TenantUnavailable: "Transient",
  Internal_ServerError: "Transient",
};

/** A refusal of the request itself: nothing was written, and the same request is refused again. */
export function readRefusal(answer: HttpAnswer): Refusal | undefined {
  if (answer.status !== 400 && answer.status !== 409) return undefined;
  const error = readError(answer.text);
  if (!error || error.code in faults) return undefined;
  return { code: error.code, text: withoutCorrelationId(error.text) };
}

/**
 * What an answer without success says about the service (devitpro, "Status codes"): 429 and 503 are answered before anything is
 * done; after 500, 502, 504 and 408 nobody knows. Reading never leaves anything behind.
 */
export function toErpFault(answer: HttpAnswer, method: "GET" | "POST", now: Date): ErpFault {
  const error = readError(answer.text);
  const said = `Business Central answered ${answer.status}${error ? `: ${withoutCorrelationId(error.text)}` : ""}`;
  const after = retryAfterSeconds(answer.headers.get("retry-after"), now);
  const code = error?.code ?? String(answer.status);
  const fault = (failure: ErpFault["failure"], sent: "no" | "maybe") =>
    new ErpFault(said, { failure, sent: method === "GET" ? "no" : sent, retryAfterSeconds: after, code });
  switch (answer.status) {
    case 429:
      return fault("Throttled", "no");
    case 503:
      return fault(after === undefined ? "Transient" : "Throttled", "no");
    case 401:
    case 403:
      return fault("SignIn", "no");
    case 408:
    case 500:
    case 502:
    case 504:
      return fault("Transient", "maybe");
    case 404:
      return fault("Configuration", "no");
    default:
      return fault(faults[code] ?? "Defect", answer.status < 500 ? "no" : "maybe");
  }
}

function readError(text: string): Refusal | undefined {
  try {
    const { code, message } = errorBody.parse(JSON.parse(text)).error;
    return { code, text: message };
  } catch {
    return undefined;
  }
}

/** Messages end with `CorrelationId:  {guid}.`, which says nothing to the person who reads the refusal. */
function withoutCorrelationId(message: string): string {
  return message.replace(/\s*CorrelationId:\s*[0-9a-f-]*\.?\s*$/i, "");
}
