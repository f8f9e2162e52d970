import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { EnvironmentRefusal, type EnvironmentClient } from "./environment-client";
import { readImportJob, type ComponentResult } from "./read-import-job";

export type ImportOutcome =
  | { readonly is: "imported"; readonly solution: string; readonly warnings: readonly ComponentResult[] }
  | { readonly is: "refused"; readonly reason: string; readonly failures: readonly ComponentResult[] };

interface ImportJob {
  readonly solutionname: string | null;
  readonly progress: number | null;
  readonly completedon: string | null;
  readonly data: string | null;
}

const pollMilliseconds = 5_000;

/**
 * Imports a zip with the `ImportSolution` action and reads its import job. A real environment may take longer than the connection
 * lasts: then the job is followed until it is completed.
 */
export async function importSolution(client: EnvironmentClient, zip: Uint8Array): Promise<ImportOutcome> {
  const importJobId = randomUUID();
  try {
    await client.post("ImportSolution", {
      OverwriteUnmanagedCustomizations: false,
      PublishWorkflows: true,
      CustomizationFile: Buffer.from(zip).toString("base64"),
      ImportJobId: importJobId,
    });
  } catch (error) {
    if (error instanceof EnvironmentRefusal) return refused(error, await findJob(client, importJobId));
    return outcomeOf(await followJob(client, importJobId, error));
  }
  return outcomeOf(await findJob(client, importJobId));
}

function refused(error: EnvironmentRefusal, job: ImportJob | null): ImportOutcome {
  const failures = readImportJob(job?.data ?? "").filter(({ result }) => result === "failure");
  return { is: "refused", reason: [error.code, error.message].filter((part) => part !== "").join(" "), failures };
}

function outcomeOf(job: ImportJob | null): ImportOutcome {
  const results = readImportJob(job?.data ?? "");
  const failures = results.filter(({ result }) => result === "failure");
  return failures.length > 0
    ? { is: "refused", reason: "The import job reports failures.", failures }
    : { is: "imported", solution: job?.solutionname ?? "", warnings: results };
}

/** The connection was lost while the environment went on: its import job tells how it ended. */
async function followJob(client: EnvironmentClient, id: string, lost: unknown): Promise<ImportJob> {
  let job = await findJob(client, id);
  while (job !== null && job.completedon === null) {
    await wait(pollMilliseconds);
    job = await findJob(client, id);
  }
  if (job === null) throw lost instanceof Error ? lost : new Error(String(lost));
  return job;
}

/** Null while there is no such job; an environment that cannot be asked is an error. */
async function findJob(client: EnvironmentClient, id: string): Promise<ImportJob | null> {
  try {
    return (await client.get(`importjobs(${id})?$select=solutionname,progress,completedon,data`)) as ImportJob;
  } catch (error) {
    if (error instanceof EnvironmentRefusal && error.status === 404) return null;
    throw error;
  }
}
