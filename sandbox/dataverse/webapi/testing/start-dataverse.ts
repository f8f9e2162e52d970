import type { AddressInfo } from "node:net";
import { openDataverse } from "../../open-dataverse";
import { makePlatformRows } from "../../organization/platform-rows";
import { writePrivileges } from "../../organization/privilege-rows";
import { personId } from "../../organization/stock-people";
import type { Store } from "../../store/store";
import { makeServer } from "../make-server";
import { dataverseLimits, type ServiceLimits } from "../service-protection";
import { parcelSolution } from "./parcel-solution";

// A server with a whole organisation is started for each file, on machines that may have other work to do.
jest.setTimeout(600_000);

export type Json = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body when it is JSON, else empty. */
  readonly body: Json;
  /** Code and text of a refusal: `0x80040217 account With Id = …`. */
  readonly refusal: string;
  /** The id in `OData-EntityId`. */
  readonly id: string;
}

export interface StartedDataverse {
  /** `http://127.0.0.1:40000`. */
  readonly origin: string;
  /** With the version and a slash at the end. */
  readonly root: string;
  readonly store: Store;
  /** The moment the service believes it is. */
  clock: Date;
  /** What the service reported as failures that are no refusals. */
  readonly failures: unknown[];
  /** Sends a request to the Web API as the administrator; a body that is no text is sent as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** The id of a row that was created. */
  create(setName: string, row: Json, headers?: Readonly<Record<string, string>>): Promise<string>;
  /** Headers that send a request as one of the stock people: `molly.clark`. */
  as(person: string): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const noRow = "99999999-9999-9999-9999-999999999999";

/** Starts the Web API on a free port over an organisation in memory that has the parcel solution. */
export async function startDataverse(limits: Partial<ServiceLimits> = {}): Promise<StartedDataverse> {
  const failures: unknown[] = [];
  const state = { clock: new Date("2025-06-18T13:30:00.500Z") };
  const dataverse = openDataverse({
    dataFolder: null,
    limits: { ...dataverseLimits, ...limits },
    now: () => state.clock,
    reportFailure: (error) => failures.push(error),
  });
  dataverse.metadata.install(parcelSolution);
  writePrivileges(makePlatformRows(dataverse.store, dataverse.metadata.catalog, state.clock));
  const server = await makeServer();
  server.addHook("preClose", (done) => {
    dataverse.stop();
    done();
  });
  await server.register(dataverse.plugin);
  await server.listen({ host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const root = `${origin}/api/data/v9.2/`;

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const response = await fetch(path.startsWith("http") ? path : root + path, {
      method,
      headers: { Authorization: "Bearer administrator", "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return toReply(response, await response.text());
  }

  return {
    origin,
    root,
    store: dataverse.store,
    get clock() {
      return state.clock;
    },
    set clock(moment) {
      state.clock = moment;
    },
    failures,
    send,
    async create(setName, row, headers) {
      const reply = await send("POST", setName, row, headers);
      if (reply.status !== 204) throw new Error(`${setName} was not created: ${reply.text}`);
      return reply.id;
    },
    as: (person) => ({ MSCRMCallerID: personId(person) }),
    async close() {
      await server.close();
      dataverse.close();
    },
  };
}

function toReply(response: Response, text: string): Reply {
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
  const body = isJson ? (JSON.parse(text) as Json) : {};
  const error = body["error"] as { readonly code: string; readonly message: string } | undefined;
  const entityId = response.headers.get("odata-entityid") ?? "";
  return {
    status: response.status,
    headers: response.headers,
    text,
    body,
    refusal: error === undefined ? "" : `${error.code} ${error.message}`,
    id: /\(([0-9a-f-]{36})\)$/.exec(entityId)?.[1] ?? "",
  };
}
