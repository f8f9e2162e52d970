/** The trace of a request: its row's id without the dashes, which is 16 bytes as W3C Trace Context wants them. */
export function traceIdOf(intentId: string): string {
  return intentId.replace(/-/g, "").toLowerCase();
}

/** The span of its first step: every process knows it, so that whatever comes days later has it as its parent. */
export function firstSpanIdOf(intentId: string): string {
  return traceIdOf(intentId).slice(16);
}
