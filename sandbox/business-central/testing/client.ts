export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty row if there is none. */
  readonly body: Row;
}

export type RequestHeaders = Readonly<Record<string, string>>;

/** How tests talk to the ERP: over HTTP, as any client would. */
export interface Client {
  /** Below the company: `salesOrders?$top=1`. Links that begin with http are followed as they are. */
  get(path: string, headers?: RequestHeaders): Promise<Answer>;
  post(path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer>;
  /** With `If-Match: *` unless told otherwise. */
  patch(path: string, body: unknown, headers?: RequestHeaders): Promise<Answer>;
  remove(path: string, headers?: RequestHeaders): Promise<Answer>;
  /** Below the service root instead of the company. */
  service(method: string, path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer>;
  /** What people do: `erp("POST", "orders/…/release")`. */
  erp(method: string, path: string, body?: unknown): Promise<Answer>;
  readonly companyId: string;
}

const signedIn = { authorization: "Bearer a-token", "content-type": "application/json" };
const anyVersion = { "if-match": "*" };

export async function makeClient(url: () => string): Promise<Client> {
  const serviceRoot = (): string => `${url()}/v2.0/a-tenant/sandbox/api/v2.0/`;
  const service: Client["service"] = (method, path, body, headers) =>
    send(method, path.startsWith("http") ? path : serviceRoot() + path, body, { ...signedIn, ...headers });
  const [company] = rowsOf(await service("GET", "companies"));
  const companyId = idOf(company);
  const below = (path: string): string => (path.startsWith("http") ? path : `companies(${companyId})/${path}`);
  return {
    service,
    companyId,
    get: (path, headers) => service("GET", below(path), undefined, headers),
    post: (path, body, headers) => service("POST", below(path), body, headers),
    patch: (path, body, headers) => service("PATCH", below(path), body, headers ?? anyVersion),
    remove: (path, headers) => service("DELETE", below(path), undefined, headers ?? anyVersion),
    erp: (method, path, body) =>
      send(method, `${url()}/erp/${path}`, body, body === undefined ? {} : { "content-type": "application/json" }),
  };
}

async function send(method: string, url: string, body: unknown, headers: RequestHeaders): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: toRow(text) };
}

function toRow(text: string): Row {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Row) : {};
  } catch {
    return {};
  }
}

/** The rows of a page. */
export function rowsOf(answer: Answer): readonly Row[] {
  const { value } = answer.body;
  if (!Array.isArray(value)) throw new Error(`The answer holds no rows: ${answer.status} ${answer.text}`);
  return value as readonly Row[];
}

/** A list nested in a row, such as the lines of an order. */
export function nestedIn(row: Row, name: string): readonly Row[] {
  const value = row[name];
  if (!Array.isArray(value)) throw new Error(`${name} is no list in ${JSON.stringify(row)}`);
  return value as readonly Row[];
}

export function idOf(row: Row | undefined): string {
  const id = row?.["id"];
  if (typeof id !== "string") throw new Error(`The row has no id: ${JSON.stringify(row)}`);
  return id;
}

/** The code of an error answer. */
export function errorCodeOf(answer: Answer): unknown {
  return (answer.body["error"] as Row | undefined)?.["code"];
}

export function errorTextOf(answer: Answer): string {
  return String((answer.body["error"] as Row | undefined)?.["message"]);
}
