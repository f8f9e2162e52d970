import { toMoment, type Clock } from "../clock";
import type { ApiRequest } from "./exchange";

/** One request of an API client, as people see it. */
export interface LoggedRequest {
  /** Rises by one with every request. */
  readonly sequence: number;
  readonly at: string;
  readonly method: string;
  /** Below the company, decoded: `/salesOrders?$filter=…` */
  readonly path: string;
  /** 0 when the connection was cut without an answer. */
  readonly status: number;
  readonly milliseconds: number;
  /** The fault that struck it, if one did. */
  readonly fault?: string;
}

export interface RequestLog {
  add(request: Omit<LoggedRequest, "sequence" | "at">): void;
  /** Newest first. */
  latest(): readonly LoggedRequest[];
}

const kept = 200;

export function makeRequestLog(clock: Clock): RequestLog {
  let sequence = 0;
  let requests: readonly LoggedRequest[] = [];
  return {
    add: (request) => {
      sequence += 1;
      requests = [{ sequence, at: toMoment(clock.now()), ...request }, ...requests].slice(0, kept);
    },
    latest: () => requests,
  };
}

/** What is left of an address without the server's part and the company's id, for people to read. API v2.0 goes unnamed. */
export function toReadablePath({ serviceRoot, path, parameters }: ApiRequest): string {
  const [, route = ""] = /\/api\/(.+)\/$/.exec(serviceRoot) ?? [];
  const below = decode(path).replace(/^companies\([^)]*\)\//, "");
  const query = [...parameters].map(([name, value]) => `${name}=${value}`).join("&");
  return `${route === "v2.0" ? "" : `/${route}`}/${below}${query ? `?${query}` : ""}`.replace(/^\/\//, "/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
