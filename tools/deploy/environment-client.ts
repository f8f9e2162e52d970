/** A refusal of the environment, with Dataverse's code and text. */
export class EnvironmentRefusal extends Error {
  override readonly name = "EnvironmentRefusal";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The Web API of an environment, as far as an import needs it. */
export interface EnvironmentClient {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
}

export function makeEnvironmentClient(url: string, token: string): EnvironmentClient {
  async function send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/api/data/v9.2/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: "application/json",
        "Content-Type": "application/json",
        "OData-Version": "4.0",
        "OData-MaxVersion": "4.0",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw toRefusal(response.status, text);
    return text === "" ? null : (JSON.parse(text) as unknown);
  }
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body),
  };
}

const longestShown = 500;

function toRefusal(status: number, text: string): EnvironmentRefusal {
  try {
    const { error } = JSON.parse(text) as { readonly error: { readonly code: string; readonly message: string } };
    return new EnvironmentRefusal(status, error.code, error.message);
  } catch {
    const shown = text.trim().slice(0, longestShown);
    return new EnvironmentRefusal(status, "", shown === "" ? `HTTP ${status}` : `HTTP ${status}: ${shown}`);
  }
}
