/** Why a reader got nothing. The code is for support only. */
export interface ReadFailure {
  readonly is: "NoPrivilege" | "Unavailable";
  readonly code: string;
}

/** No privilege on a table, no access to the row, no role at all (learn.microsoft.com, web-service-error-codes). */
const privilegeCodes = ["0x80040220", "0x80048306", "0x80042f09"];

/** What the platform threw: `errorCode` is the service's code as a signed number (Xrm.WebApi, rejection of a request). */
export function toReadFailure(thrown: unknown): ReadFailure {
  const { errorCode, code } = (typeof thrown === "object" && thrown !== null ? thrown : {}) as Record<string, unknown>;
  const known = toHexadecimal(errorCode ?? code);
  return { is: privilegeCodes.includes(known) ? "NoPrivilege" : "Unavailable", code: known };
}

function toHexadecimal(code: unknown): string {
  if (typeof code === "number") return `0x${(code >>> 0).toString(16)}`;
  return typeof code === "string" ? code.toLowerCase() : "";
}
