import { setTimeout as wait } from "node:timers/promises";
import type { WebApiRequest } from "./web-api-message";

/**
 * How long a request runs at least, in milliseconds: this machine answers within a few, Dataverse does not. Limits of running time bind
 * as they do there only with it.
 */
export interface ServiceTime {
  readonly request: number;
  /** More for each row a request or a part of a batch writes by itself. */
  readonly row: number;
  /** More for each row of a bulk message. */
  readonly bulkRow: number;
}

export const noServiceTime: ServiceTime = { request: 0, row: 0, bulkRow: 0 };

/** Milliseconds. Rows are counted by how their requests begin and by the targets that name their type, as Dataverse demands of each. */
export function serviceTimeOf(
  { request, row, bulkRow }: ServiceTime,
  { method, url, body }: Pick<WebApiRequest, "method" | "url" | "body">,
): number {
  const requests = /\/\$batch\b/.test(url) ? requestsOf(body) : [`${method} ${url}\n${body}`];
  const milliseconds = requests.map((text) =>
    /^POST \S*(?:Create|Update|Upsert)Multiple\b/.test(text)
      ? bulkRow * (text.match(/"@odata\.type"\s*:/g)?.length ?? 0)
      : /^(?:POST|PATCH|PUT|DELETE) /.test(text)
        ? row
        : 0,
  );
  return milliseconds.reduce((sum, each) => sum + each, request);
}

/** The requests of a batch, each from its first line to the next one's. */
function requestsOf(batch: string): readonly string[] {
  return batch.split(/^(?=(?:GET|POST|PATCH|PUT|DELETE) )/m).slice(1);
}

/**
 * Waits until a request that began then (by `performance.now`) has lasted that long. Gives the milliseconds it then waited for others,
 * which one process carries out one after the other: a service of many servers does not count them as running time.
 */
export async function lastFor(milliseconds: number, begunAt: number, closing: AbortSignal): Promise<number> {
  const endsAt = Math.max(performance.now(), begunAt + milliseconds);
  const left = endsAt - performance.now();
  if (left > 0) await wait(left, undefined, { signal: closing }).catch(() => undefined);
  return Math.max(0, performance.now() - endsAt);
}
