/** The message of whatever was thrown, without a full stop, to stand inside a sentence. */
export function errorMessage(thrown: unknown): string {
  const { message } = toFields(thrown);
  const text = typeof message === "string" ? message : String(thrown);
  return text.trim().replace(/\.+$/, "");
}

/**
 * Service protection limits (learn.microsoft.com, "Service protection API limits"), an unavailable organisation, and a session that is
 * over: the service has done nothing, and the same request is taken later.
 */
const passing: readonly number[] = [0x80072322, 0x80072321, 0x80072326, 0x80040216, 0x80060891, 0x80044151].map(
  (code) => code | 0,
);

/** Whether the service itself has refused, so that the same request is refused again. */
export function isAnswered(thrown: unknown): boolean {
  const { errorCode, httpStatus, status } = toFields(thrown);
  const answered = typeof httpStatus === "number" ? httpStatus : status;
  if (typeof answered === "number" && (answered === 401 || answered === 408 || answered === 429 || answered >= 500)) {
    return false;
  }
  return typeof errorCode === "number" && errorCode !== 0 && !passing.includes(errorCode | 0);
}

function toFields(thrown: unknown): Readonly<Record<string, unknown>> {
  return typeof thrown === "object" && thrown !== null ? (thrown as Record<string, unknown>) : {};
}
