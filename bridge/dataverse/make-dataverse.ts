import { z } from "zod";
import { primaryKey } from "#model/tables/table";
import type { RowKey } from "../ports/change";
import { canBeMet } from "../ports/condition";
import { DataverseFault, type ChangeResult, type ChangeSet, type Dataverse } from "../ports/dataverse";
import type { Reading, RowOf } from "../ports/reading";
import { toFault } from "./error-body";
import { sendChangeSets } from "./send-change-sets";
import { toQueryPath, toRowPath } from "./to-odata";
import type { WebApi } from "./web-api";

const collection = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  "@odata.nextLink": z.string().optional(),
});

const defaultPageSize = 250;

/** Dataverse behind its port, over the Web API v9.2. */
export function makeDataverse(webApi: WebApi): Dataverse {
  async function* query<R extends Reading>(
    reading: R,
    query: Parameters<Dataverse["query"]>[1],
  ): AsyncGenerator<readonly RowOf<R>[]> {
    if (!canBeMet(query.where)) return;
    let path: string | undefined = toQueryPath(reading, query);
    const headers = { prefer: `odata.maxpagesize=${query.pageSize ?? defaultPageSize}` };
    while (path !== undefined) {
      const answer = await webApi.send({ method: "GET", path, headers });
      if (answer.status !== 200) throw toFault(answer.status, answer.text, `Reading ${reading.table.schemaName}`);
      const page = parse(collection, answer.text);
      yield page.value as unknown as readonly RowOf<R>[];
      path = page["@odata.nextLink"];
    }
  }

  async function retrieve<R extends Reading>(reading: R, key: RowKey): Promise<RowOf<R> | undefined> {
    const answer = await webApi.send({ method: "GET", path: toRowPath(reading, key) });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw toFault(answer.status, answer.text, `Reading ${reading.table.schemaName}`);
    const row = parse(z.object({ [primaryKey(reading.table)]: z.string() }).loose(), answer.text);
    return row as unknown as RowOf<R>;
  }

  /** Headers of impersonation: learn.microsoft.com, webapi/impersonate-another-user-web-api. */
  async function retrieveAs<R extends Reading>(userId: string, reading: R, key: RowKey): Promise<RowOf<R> | undefined> {
    const headers = { MSCRMCallerID: userId };
    const answer = await webApi.send({ method: "GET", path: toRowPath(reading, key), headers });
    if (answer.status === 404) return undefined;
    if (answer.status === 403 && !isOfImpersonation(answer.text)) return undefined;
    if (answer.status !== 200) throw toFault(answer.status, answer.text, `Reading ${reading.table.schemaName}`);
    return parse(z.looseObject({}), answer.text) as unknown as RowOf<R>;
  }

  async function changeAll(changeSets: readonly ChangeSet[]): Promise<readonly ChangeResult[]> {
    return sendChangeSets(webApi, changeSets);
  }

  async function change(changes: ChangeSet): Promise<ChangeResult> {
    const [result] = await changeAll([changes]);
    if (!result) throw new DataverseFault("Dataverse answered a change set without a result", "Defect");
    return result;
  }

  return { retrieve, retrieveAs, query, change, changeAll };
}

/** The bridge itself lacks the right to look as somebody else: nothing is known of that user. */
function isOfImpersonation(text: string): boolean {
  return text.includes("prvActOnBehalfOfAnotherUser");
}

function parse<Shape extends z.ZodType>(shape: Shape, text: string): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new DataverseFault("Dataverse's answer cannot be read", "Transient", undefined, error);
  }
}
