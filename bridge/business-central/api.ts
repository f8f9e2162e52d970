import { z } from "zod";
import type { Clock } from "../ports/clock";
import { ErpFault } from "../ports/erp-fault";
import type { HttpAnswer } from "../http/send-request";
import type { AccessToken } from "../sign-in/access-token";
import { readBatchAnswer } from "./batch-answer";
import { makeExchange, type Exchange } from "./exchange";
import { quoted } from "./odata-names";
import { readRefusal, toErpFault, type Refusal } from "./read-failure";

interface ApiOptions {
  /** `https://api.businesscentral.dynamics.com/v2.0/{tenant}/{environment}/api/v2.0` */
  readonly url: string;
  /** The company's name. */
  readonly company: string;
  /** Signs reads in; may be an application that cannot write. */
  readonly reader: AccessToken;
  readonly writer: AccessToken;
  readonly requestTimeoutSeconds: number;
  readonly clock: Clock;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  /** The server's own time. */
  readonly answeredOn: Date;
}

/** What became of a POST. Everything but created and refused is thrown as ErpFault. */
export type Created = { readonly is: "created"; readonly body: unknown } | ({ readonly is: "refused" } & Refusal);

/** API v2.0 of one company. Paths are below the company, `salesOrders?$filter=…`. */
export interface BusinessCentralApi {
  /** The rows of a collection, page by page, with the server's own time when it answered. */
  pages<Shape extends z.ZodType>(shape: Shape, path: string, pageSize?: number): AsyncIterable<Page<z.infer<Shape>>>;
  /** All rows of a collection that is known to be short. */
  rows<Shape extends z.ZodType>(shape: Shape, path: string): Promise<readonly z.infer<Shape>[]>;
  /** One record; undefined when there is none. */
  record<Shape extends z.ZodType>(shape: Shape, path: string): Promise<z.infer<Shape> | undefined>;
  /** The number a `…/$count` address answers. */
  count(path: string): Promise<number>;
  create(path: string, body: unknown): Promise<Created>;
  /** Several writes in one transaction (devitpro, "OData batch", `Isolation: snapshot`): all of them or none. */
  changeTogether(writes: readonly Write[]): Promise<ChangedTogether>;
  /** Another API of the same company, `microsoft/reportsFinance/beta`; not every tenant has it. */
  beside(route: string): BusinessCentralApi;
  /** Whether a collection can be read: it is there, and the reader may. */
  isReadable(path: string): Promise<boolean>;
  /** Whether records of a set have a property: later versions have more. */
  hasProperty(entitySet: string, property: string): Promise<boolean>;
}

/** A write of a batch; paths are below the company. */
export interface Write {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly path: string;
  /** The version it is made for; `*` for any. */
  readonly ifMatch?: string;
  readonly body?: unknown;
}

export type ChangedTogether =
  | { readonly is: "changed" }
  /** Somebody was faster: a record has another version or is gone. */
  | { readonly is: "conflict" }
  | ({ readonly is: "refused" } & Refusal);

/** Operations of one batch (devitpro, "OData limits"). */
export const writesPerBatch = 100;

const company = z.object({ id: z.string(), name: z.string() });

/** Answers to a collection that is not there, or not for the reader. */
const notReadable = [401, 403, 404];

export function makeBusinessCentralApi(options: ApiOptions): BusinessCentralApi {
  const root = options.url.replace(/\/$/, "");
  const send = makeExchange(options.requestTimeoutSeconds);
  let companyId: string | undefined;

  async function findCompany(): Promise<string> {
    if (companyId === undefined) {
      const filter = encodeURIComponent(`name eq ${quoted(options.company)}`);
      const answer = await send(options.reader, { method: "GET", url: `${root}/companies?$filter=${filter}` });
      const [found] = readCollection(company, answer, options.clock).rows;
      if (!found) {
        throw new ErpFault(`There is no company "${options.company}" at ${root}`, {
          failure: "Configuration",
          sent: "no",
        });
      }
      companyId = found.id;
    }
    return companyId;
  }

  return makeRoute(options, send, root, findCompany);
}

/** Throws ErpFault for everything but success. */
function isAnswered(answer: HttpAnswer, clock: Clock): true {
  if (answer.status !== 200) throw toErpFault(answer, "GET", clock.now());
  return true;
}

/** The addresses of one API: v2.0, or one beside it. */
function makeRoute(
  options: ApiOptions,
  send: Exchange,
  root: string,
  findCompany: () => Promise<string>,
): BusinessCentralApi {
  async function address(path: string): Promise<string> {
    return `${root}/companies(${await findCompany()})/${path}`;
  }

  async function* pages<Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    pageSize?: number,
  ): AsyncGenerator<Page<z.infer<Shape>>> {
    const prefer = pageSize === undefined ? {} : { prefer: `odata.maxpagesize=${pageSize}` };
    let url: string | undefined = await address(path);
    while (url !== undefined) {
      const answer = await send(options.reader, { method: "GET", url, ...prefer });
      const { next, ...page } = readCollection(shape, answer, options.clock);
      yield page;
      url = next;
    }
  }

  return {
    pages,
    async rows(shape, path) {
      const found = [];
      for await (const page of pages(shape, path)) found.push(...page.rows);
      return found;
    },
    async record(shape, path) {
      const answer = await send(options.reader, { method: "GET", url: await address(path) });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw toErpFault(answer, "GET", options.clock.now());
      return read(shape, answer.text, "no");
    },
    async count(path) {
      const answer = await send(options.reader, { method: "GET", url: await address(path) });
      if (answer.status !== 200) throw toErpFault(answer, "GET", options.clock.now());
      return read(z.coerce.number().int(), answer.text.replace(/^\uFEFF/, ""), "no");
    },
    beside: (route) => makeRoute(options, send, root.replace(/\/api\/.*$/, `/api/${route}`), findCompany),
    async isReadable(path) {
      const answer = await send(options.reader, { method: "GET", url: await address(path) });
      return !notReadable.includes(answer.status) && isAnswered(answer, options.clock);
    },
    async hasProperty(entitySet, property) {
      const url = await address(`${entitySet}?$select=${property}&$top=1`);
      const answer = await send(options.reader, { method: "GET", url });
      return !readRefusal(answer) && isAnswered(answer, options.clock);
    },
    async create(path, body) {
      const answer = await send(options.writer, {
        method: "POST",
        url: await address(path),
        body: JSON.stringify(body),
      });
      if (answer.status === 201 || answer.status === 200) {
        return { is: "created", body: read(z.unknown(), answer.text, "maybe") };
      }
      const refusal = readRefusal(answer);
      if (refusal) return { is: "refused", ...refusal };
      throw toErpFault(answer, "POST", options.clock.now());
    },
    async changeTogether(writes) {
      const company = await address("");
      const requests = toBatch(writes, company.slice(root.length + 1));
      const answer = await send(options.writer, {
        method: "POST",
        url: `${root}/$batch`,
        isolation: "snapshot",
        body: JSON.stringify({ requests }),
      });
      if (answer.status !== 200) throw toErpFault(answer, "POST", options.clock.now());
      return readBatchAnswer(answer, writes.length, options.clock);
    },
  };
}

/** The requests of a batch; their addresses are below the root of the API. */
function toBatch(writes: readonly Write[], company: string): readonly unknown[] {
  return writes.map(({ method, path, ifMatch, body }, at) => ({
    id: String(at + 1),
    method,
    url: company + path,
    headers: { "Content-Type": "application/json", ...(ifMatch === undefined ? {} : { "If-Match": ifMatch }) },
    ...(body === undefined ? {} : { body }),
  }));
}

function readCollection<Shape extends z.ZodType>(
  shape: Shape,
  answer: HttpAnswer,
  clock: Clock,
): Page<z.infer<Shape>> & { readonly next: string | undefined } {
  if (answer.status !== 200) throw toErpFault(answer, "GET", clock.now());
  const page = read(z.object({ value: z.array(shape), "@odata.nextLink": z.string().optional() }), answer.text, "no");
  const date = Date.parse(answer.headers.get("date") ?? "");
  return {
    rows: page.value,
    next: page["@odata.nextLink"],
    answeredOn: Number.isNaN(date) ? clock.now() : new Date(date),
  };
}

function read<Shape extends z.ZodType>(shape: Shape, text: string, sent: "no" | "maybe"): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new ErpFault(`An answer cannot be read: ${detail.slice(0, 500)}`, { failure: "Defect", sent }, error);
  }
}
