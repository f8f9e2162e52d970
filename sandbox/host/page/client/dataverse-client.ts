import { readFault, toDataverseFault } from "./dataverse-fault";

/** Speaks HTTP to the Web API of the origin the page came from; who is calling is told by the sign-in cookie. */
export interface DataverseClient {
  /** The root of the Web API, with a slash at the end: `http://127.0.0.1:5365/api/data/v9.2/`. */
  readonly root: string;
  /** The JSON of an answer, with all annotations. @throws DataverseFault */
  read<Answer>(path: string, options?: ReadOptions): Promise<Answer>;
  /** Any request; refusals are thrown. @throws DataverseFault */
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Any request; a refusal is an answer like others. @throws DataverseFault when no answer comes. */
  exchange(path: string, request: RequestInit): Promise<Response>;
}

export interface ReadOptions {
  readonly pageSize?: number;
}

export type Fetch = (url: string, request: RequestInit) => Promise<Response>;

const odataHeaders = { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0" };

/** @param origin `http://127.0.0.1:5365` */
export function makeDataverseClient(origin: string, fetch: Fetch): DataverseClient {
  const root = `${origin}/api/data/v9.2/`;
  const exchange = async (path: string, request: RequestInit): Promise<Response> => {
    try {
      return await fetch(new URL(path, root).href, { credentials: "same-origin", ...request });
    } catch (error) {
      throw toDataverseFault(error);
    }
  };
  const send: DataverseClient["send"] = async (method, path, body, headers = {}) => {
    const content: Readonly<Record<string, string>> =
      body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" };
    const response = await exchange(path, {
      method,
      headers: { ...odataHeaders, ...content, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await readFault(response);
    return response;
  };
  return {
    root,
    exchange,
    send,
    async read<Answer>(path: string, options: ReadOptions = {}) {
      const preferences = ['odata.include-annotations="*"'];
      if (options.pageSize !== undefined) preferences.push(`odata.maxpagesize=${options.pageSize}`);
      const response = await send("GET", path, undefined, { Prefer: preferences.join(",") });
      return (await response.json()) as Answer;
    },
  };
}

/** The answer to a query of rows. */
export interface Rows<Row = Readonly<Record<string, unknown>>> {
  readonly value: readonly Row[];
}
