import { toDataverseFault } from "../client/dataverse-fault";
import type { SaveOutcome } from "../form-state/save-form";

/** What promises of the client API are rejected with. */
export interface ClientError {
  readonly errorCode: number;
  readonly message: string;
}

export function toClientError(error: unknown): ClientError {
  const { errorCode, message } = toDataverseFault(error);
  return { errorCode, message };
}

/** Resolves when a save went through; else rejects with what kept it from it. */
export function settleSave(outcome: SaveOutcome): Promise<undefined> {
  switch (outcome.is) {
    case "saved":
      return Promise.resolve(undefined);
    case "prevented":
      return rejectWith({ errorCode: 0, message: "The save was prevented." });
    case "invalid":
      return rejectWith({ errorCode: 0, message: outcome.messages.join(" ") });
    case "refused":
      return rejectWith(toClientError(outcome.fault));
  }
}

/** The client API rejects with plain objects, not with errors. */
export function rejectWith(error: ClientError): Promise<never> {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- documented: {errorCode, message}
  return Promise.reject(error);
}
