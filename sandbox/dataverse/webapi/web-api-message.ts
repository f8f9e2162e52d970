/** One request to the Web API as it arrived, on its own or as a part of a batch. */
export interface WebApiRequest {
  readonly method: string;
  /** As the client wrote it: absolute, from the root of the host, or relative to the service. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for answers without content. */
  readonly body: string | null;
}

export const jsonContentType = "application/json; odata.metadata=minimal";

export function jsonAnswer(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): WebApiAnswer {
  return { status, headers: { "Content-Type": jsonContentType, ...headers }, body: JSON.stringify(body) };
}

export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): WebApiAnswer {
  return { status, headers, body: null };
}
