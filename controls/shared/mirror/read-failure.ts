/** Why a reader got nothing. The code is for support only. */
export interface ReadFailure {
  readonly is: "NoPrivilege" | "Unavailable";
  /** `0x80040220`; empty when the service did not answer at all. */
  readonly code: string;
}

/** No privilege on a table, no access to the row, no role at all (learn.microsoft.com, web-service-error-codes). */
const privilegeCodes = ["0x80040220", "0x80048306", "0x80042f09"];

/** What the platform threw: `errorCode` is the service's code as a signed number (Xrm.WebApi, rejection of a request). */
export function toReadFailure(thrown: unknown): ReadFailure {
  const { errorCode } = (thrown || {}) as { readonly errorCode?: unknown };
  const code = typeof errorCode === "number" ? `0x${(errorCode >>> 0).toString(16)}` : "";
  return { is: privilegeCodes.includes(code) ? "NoPrivilege" : "Unavailable", code };
}
