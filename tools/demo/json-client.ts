/** A JSON service the demo tools talk to. Every answer that is not a success throws with the service's own words. */
export interface JsonClient {
  get(path: string): Promise<Record<string, unknown>>;
  send(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, body?: unknown): Promise<Record<string, unknown>>;
}

export function makeJsonClient(root: string, headers: Readonly<Record<string, string>> = {}): JsonClient {
  async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const send = method === "GET" ? fetchAgainWhenHungUp : fetch;
    const response = await send(new URL(path, root), {
      method,
      headers: {
        accept: "application/json",
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text.slice(0, 1000)}`);
    return text ? (JSON.parse(text) as Record<string, unknown>) : {};
  }
  return { get: (path) => call("GET", path), send: call };
}

/** A connection that was idle for long may be hung up just when it is used again; what only reads is then asked once more. */
async function fetchAgainWhenHungUp(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { readonly code?: unknown };
    if (code !== "ECONNRESET" && code !== "UND_ERR_SOCKET") throw error;
    return fetch(url, init);
  }
}

/** All rows of a set, page by page. */
export async function allRows(client: JsonClient, path: string): Promise<readonly Record<string, unknown>[]> {
  const answer = await client.get(path);
  const next = answer["@odata.nextLink"];
  return [...rowsOf(answer), ...(typeof next === "string" ? await allRows(client, next) : [])];
}

/** The rows of an OData answer. */
export function rowsOf(answer: Record<string, unknown>): readonly Record<string, unknown>[] {
  return Array.isArray(answer.value) ? (answer.value as Record<string, unknown>[]) : [];
}
