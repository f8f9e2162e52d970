import type { FailureClass } from "#model/failure";
import type { Reason } from "#model/reason";

/**
 * Whether the ERP may have carried the request out: `no` when it certainly never started to, `maybe` when nobody can tell
 * (a timeout, a cut connection, an answer that could not be read).
 */
export type Sent = "no" | "maybe";

interface FaultFacts {
  readonly failure: FailureClass;
  readonly sent: Sent;
  /** What the ERP asked for, in seconds. */
  readonly retryAfterSeconds?: number | undefined;
  /** The ERP's own code or the network's: for support. */
  readonly code?: string | undefined;
}

/** Thrown when the ERP could not be asked or did not answer. What it answers, refusals included, is a value. */
export class ErpFault extends Error {
  override readonly name = "ErpFault";
  readonly failure: FailureClass;
  readonly sent: Sent;
  readonly retryAfterSeconds: number | undefined;
  readonly code: string | undefined;

  constructor(message: string, facts: FaultFacts, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.failure = facts.failure;
    this.sent = facts.sent;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.code = facts.code;
  }
}

/** What people are told while a fault lasts. */
export function reasonOf(fault: ErpFault): Reason {
  switch (fault.failure) {
    case "Transient":
      return { code: "ErpUnreachable" };
    case "Throttled":
      return { code: "ErpBusy" };
    case "SignIn":
      return { code: "SignInRefused" };
    case "Data":
    case "Mapping":
    case "Dependency":
    case "Conflict":
    case "Configuration":
    case "Defect":
      return { code: "ErpAnswerUnreadable", detail: fault.message };
  }
}
