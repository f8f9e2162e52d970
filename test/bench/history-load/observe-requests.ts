/** What was asked of a service, as seen on the way. */
export interface ObservedRequest {
  /** Milliseconds of this process's clock. */
  readonly begunAt: number;
  readonly endedAt: number;
  readonly status: number;
  /** Rows it writes. */
  readonly rows: number;
  /** Seconds of running time the service says are left of its limit. */
  readonly secondsLeft: number | undefined;
}

/** Notes every request of this process to a service until it is told to stop. */
export interface Observation {
  readonly requests: readonly ObservedRequest[];
  stop(): void;
}

/** Only requests that carry the token of somebody else than the administrator, who prepares and looks. */
export function observeRequests(service: string): Observation {
  const requests: ObservedRequest[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const begunAt = performance.now();
    const answer = await original(input, init);
    const authorization = new Headers(init?.headers).get("authorization") ?? "";
    const isOurs = url.startsWith(`${service}/api/`) && !authorization.endsWith("administrator");
    if (isOurs) {
      const left = answer.headers.get("x-ms-ratelimit-time-remaining-xrm-requests");
      requests.push({
        begunAt,
        endedAt: performance.now(),
        status: answer.status,
        rows: typeof init?.body === "string" ? countRows(init.body) : 0,
        secondsLeft: left === null ? undefined : Number(left),
      });
    }
    return answer;
  };
  return {
    requests,
    stop() {
      globalThis.fetch = original;
    },
  };
}

/** Rows of bulk messages, and single writes of a batch. How far a load has come is not counted as a row. */
function countRows(body: string): number {
  const inBulk = body.match(/"@odata\.type":/g)?.length ?? 0;
  const single = body.match(/^(?:PATCH|POST) (?!\S*(?:Multiple |accord_syncstates))/gm)?.length ?? 0;
  return inBulk + single;
}
