export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, the reading of the answer included. */
  readonly timeoutSeconds: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Thrown when no complete answer came. `sent` says whether the service may have carried the request out. */
export class NetworkFault extends Error {
  override readonly name = "NetworkFault";

  constructor(
    message: string,
    readonly sent: "no" | "maybe",
    readonly code: string,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

/** Failures before the first byte of a request could leave: names that do not resolve, refused connections, refused certificates. */
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** One HTTP exchange. Every answer with a status is a value, redirections included: a token must not follow one elsewhere. */
export async function sendRequest(request: HttpRequest): Promise<HttpAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "manual",
      signal: AbortSignal.timeout(request.timeoutSeconds * 1000),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throw toNetworkFault(error, request);
  }
}

function toNetworkFault(error: unknown, { method, url, timeoutSeconds }: HttpRequest): NetworkFault {
  const where = `${method} ${new URL(url).origin}`;
  if (property(error, "name") === "TimeoutError") {
    return new NetworkFault(`${where} was not answered within ${timeoutSeconds} s`, "maybe", "TIMEOUT", error);
  }
  const code = codeOf(error);
  return new NetworkFault(`${where} failed (${code})`, neverSent.test(code) ? "no" : "maybe", code, error);
}

/** Node's own code of a failed fetch: on its cause, or on the first of several attempts to connect. */
function codeOf(error: unknown): string {
  const cause = property(error, "cause") ?? error;
  const attempts = property(cause, "errors");
  const first: unknown = Array.isArray(attempts) ? attempts[0] : cause;
  const said = property(first, "code") ?? property(first, "name");
  return typeof said === "string" ? said : "UNKNOWN";
}

/** Errors of fetch are recognised by what they carry: they may come from another realm, where they are instances of other classes. */
function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
