/** A request to the API, from the wire or from inside a `$batch`. */
export interface ApiRequest {
  readonly method: string;
  /** Below the service root and still encoded: `companies(…)/salesOrders`. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Throws an ApiError when the body is no JSON. */
  readonly readBody: () => unknown;
  /** `http://127.0.0.1:5366/v2.0/{tenant}/{environment}/api/v2.0/` */
  readonly serviceRoot: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or the text of an XML document; undefined for an empty body. */
  readonly body?: unknown;
}

export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
  return { status, body, headers: { "content-type": "application/json; odata.metadata=minimal", ...headers } };
}

export const emptyAnswer: ApiAnswer = { status: 204, headers: {} };
