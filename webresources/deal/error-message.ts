/** The message of whatever was thrown, without a full stop, to stand inside a sentence. */
export function errorMessage(thrown: unknown): string {
  const { message } = (typeof thrown === "object" && thrown !== null ? thrown : {}) as { readonly message?: unknown };
  const text = typeof message === "string" ? message : String(thrown);
  return text.trim().replace(/\.+$/, "");
}

/** Whether the service itself answered with an error, so that it is certain that nothing was done. */
export function isAnswered(thrown: unknown): boolean {
  return (
    typeof thrown === "object" && thrown !== null && typeof (thrown as { errorCode?: unknown }).errorCode === "number"
  );
}
