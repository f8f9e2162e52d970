import type { LoggedRequest } from "../api/request-log";

/** A request, and how often it was repeated before with nothing but another time in it. */
export interface FoldedRequest extends LoggedRequest {
  readonly times: number;
}

/** Newest first. Clients that poll ask the same again and again: what went well is shown once, with a count. */
export function foldRequests(requests: readonly LoggedRequest[]): readonly FoldedRequest[] {
  const folded = new Map<string, FoldedRequest>();
  for (const request of requests) {
    const key = keyOf(request);
    const newer = folded.get(key);
    folded.set(key, newer ? { ...newer, times: newer.times + 1 } : { ...request, times: 1 });
  }
  return [...folded.values()];
}

/** Reads that differ in a moment only have one key; everything else stands alone. */
function keyOf({ sequence, method, path, status, fault }: LoggedRequest): string {
  if (method !== "GET" || status !== 200 || fault !== undefined) return String(sequence);
  return path.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "…");
}
