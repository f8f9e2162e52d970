import { z } from "zod";
import { accordTables } from "#model/tables/accord-tables";
import { entitySetName, logicalName, type Table } from "#model/tables/table";
import type { Clock } from "../ports/clock";
import { DataverseFault } from "../ports/dataverse";
import type { Log } from "../ports/log";
import { readError } from "./error-body";
import type { WebApi } from "./web-api";

const pauseSeconds = 10;

const keys = z.object({ value: z.array(z.object({ SchemaName: z.string(), EntityKeyIndexStatus: z.string() })) });

/**
 * Waits until the solution is imported, the bridge may read its tables and the index of every alternate key is active: Dataverse
 * builds those by a job after the import, and until then a write by such a key is refused. Says what it waits for.
 */
export async function waitUntilReady(webApi: WebApi, clock: Clock, log: Log, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const missing = await findMissing(webApi);
    if (missing === undefined) return;
    log.warn({ retrySeconds: pauseSeconds }, `waiting for Dataverse: ${missing}`);
    await clock.sleep(pauseSeconds * 1000, stopping);
  }
}

/** What is not there yet, in words; undefined when everything is. */
async function findMissing(webApi: WebApi): Promise<string | undefined> {
  try {
    for (const table of accordTables) {
      const missing = (await findUnreadable(webApi, table)) ?? (await findInactiveKey(webApi, table));
      if (missing !== undefined) return missing;
    }
    return undefined;
  } catch (error) {
    if (error instanceof DataverseFault) return error.message;
    throw error;
  }
}

/** Why a table cannot be read, in words; undefined when it can. */
export async function findUnreadable(webApi: WebApi, table: Table): Promise<string | undefined> {
  const answer = await webApi.send({ method: "GET", path: `${entitySetName(table)}?$top=1&$select=createdon` });
  if (answer.status === 200) return undefined;
  const { message } = readError(answer.status, answer.text);
  return answer.status === 403
    ? `the bridge's user may not read ${table.plural}: give it the role Accord Bridge (${message})`
    : `the table ${logicalName(table.schemaName)} is not there: import the solution (${message})`;
}

/** An organisation that does not tell is taken to be ready: a write that comes too early is refused and tried again. */
export async function findInactiveKey(webApi: WebApi, table: Table): Promise<string | undefined> {
  const path = `EntityDefinitions(LogicalName='${logicalName(table.schemaName)}')/Keys?$select=SchemaName,EntityKeyIndexStatus`;
  const answer = await webApi.send({ method: "GET", path });
  const found = answer.status === 200 ? keys.safeParse(JSON.parse(answer.text)) : undefined;
  const inactive = found?.data?.value.find((key) => key.EntityKeyIndexStatus !== "Active");
  return inactive && `the index of the key ${inactive.SchemaName} is ${inactive.EntityKeyIndexStatus}`;
}
