/** A JSON service the demo tools talk to. Every answer that is not a success throws with the service's own words. */
export interface JsonClient {
  get(path: string): Promise<Record<string, unknown>>;
  send(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, body?: unknown): Promise<Record<string, unknown>>;
}

export function makeJsonClient(root: string, headers: Readonly<Record<string, string>> = {}): JsonClient {
  async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(new URL(path, root), {
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

/** The rows of an OData answer. */
export function rowsOf(answer: Record<string, unknown>): readonly Record<string, unknown>[] {
  return Array.isArray(answer.value) ? (answer.value as Record<string, unknown>[]) : [];
}
