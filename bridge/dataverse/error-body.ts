import { z } from "zod";
import { DataverseFault } from "../ports/dataverse";

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export interface DataverseError {
  readonly code: string;
  readonly message: string;
}

/** Dataverse's own code and words of a failed request; the status when the body is not Dataverse's. */
export function readError(status: number, body: string): DataverseError {
  try {
    return errorBody.parse(JSON.parse(body)).error;
  } catch {
    return { code: String(status), message: `answered ${status}` };
  }
}

/** A refusal that no other attempt changes. */
export function toFault(status: number, body: string, what: string): DataverseFault {
  const { code, message } = readError(status, body);
  const failure = status === 403 ? "Configuration" : "Defect";
  return new DataverseFault(`${what}: ${message} (${code})`, failure, code);
}
