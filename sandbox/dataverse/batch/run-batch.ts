import { setImmediate as letOthersGo } from "node:timers/promises";
import { DataverseError } from "../dataverse-error";
import { errorAnswer, unexpectedError } from "../webapi/error-answer";
import { parsePreferences } from "../webapi/parse-preferences";
import type { WebApiAnswer, WebApiRequest } from "../webapi/web-api-message";
import type { Store } from "../store/store";
import { resolveReferences, type ContentReferences } from "./content-references";
import { parseBatch, type BatchItem, type BatchOperation } from "./parse-batch";
import { writeBatchAnswer, type ItemAnswer, type OperationAnswered } from "./write-batch-answer";

/** What a batch needs of the service around it. */
export interface BatchRunner {
  readonly store: Store;
  /** Carries one request out; refusals are thrown as DataverseErrors. */
  readonly carryOut: (request: WebApiRequest) => WebApiAnswer | Promise<WebApiAnswer>;
  readonly reportFailure: (error: unknown, request: string) => void;
}

/** Headers of the batch that its operations inherit: on whose behalf everything happens. */
const inheritedHeaders = ["mscrmcallerid", "callerobjectid"];

/**
 * Carries out a `$batch` in order. Without `odata.continue-on-error` it ends with the first failure, whose status is then that of
 * the whole answer. (learn.microsoft.com, webapi/execute-batch-operations-using-web-api)
 */
export async function runBatch(runner: BatchRunner, request: WebApiRequest): Promise<WebApiAnswer> {
  const items = parseBatch(request.headers["content-type"], request.body);
  const { continueOnError } = parsePreferences(request.headers["prefer"]);
  const batch: Batch = { runner, request, references: new Map() };
  const answers: ItemAnswer[] = [];
  for (const item of items) {
    const answer = await carryOutItem(batch, item);
    // Dataverse answers other requests meanwhile.
    await letOthersGo();
    answers.push(answer);
    const failure = failedStatus(answer);
    if (failure !== null && !continueOnError) return writeBatchAnswer(answers, failure);
  }
  return writeBatchAnswer(answers, 200);
}

interface Batch {
  readonly runner: BatchRunner;
  readonly request: WebApiRequest;
  readonly references: ContentReferences;
}

async function carryOutItem(batch: Batch, item: BatchItem): Promise<ItemAnswer> {
  if (item.is === "changeSet") return { is: "changeSet", answers: carryOutChangeSet(batch, item.operations) };
  try {
    const answer = await carryOut(batch, item.operation);
    remember(batch, item.operation, answer);
    return { is: "operation", answer };
  } catch (error) {
    return { is: "operation", answer: toFailure(batch, item.operation, error) };
  }
}

/** Everything or nothing: when an operation fails the rest is undone, and its refusal is the only answer of the change set. */
function carryOutChangeSet(batch: Batch, operations: readonly BatchOperation[]): readonly OperationAnswered[] {
  let current: BatchOperation | undefined;
  try {
    return batch.runner.store.transaction(() =>
      operations.map((operation) => {
        current = operation;
        return { contentId: operation.contentId, answer: carryOutAtOnce(batch, operation) };
      }),
    );
  } catch (error) {
    if (current === undefined) throw error;
    return [{ contentId: current.contentId, answer: toFailure(batch, current, error) }];
  }
}

function carryOutAtOnce(batch: Batch, operation: BatchOperation): WebApiAnswer {
  if (operation.method === "GET") {
    throw new DataverseError("0x80060888", 400, "GET operations are not allowed in a change set.");
  }
  const answer = carryOut(batch, operation);
  if (answer instanceof Promise) {
    answer.catch(() => undefined);
    throw new DataverseError("0x80060888", 400, `${operation.url} cannot be part of a change set.`);
  }
  remember(batch, operation, answer);
  return answer;
}

function carryOut(
  { runner, request, references }: Batch,
  operation: BatchOperation,
): WebApiAnswer | Promise<WebApiAnswer> {
  const { method, url, headers, body } = resolveReferences(operation, references);
  if (/(?:^|\/)\$batch(?:$|\?)/i.test(url)) {
    throw new DataverseError("0x80060888", 400, "A batch cannot hold another batch.");
  }
  const inherited = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => inheritedHeaders.includes(name)),
  );
  return runner.carryOut({ method, url: absoluteUrl(request, url), headers: { ...inherited, ...headers }, body });
}

/** A relative address belongs to the version the batch was sent to. */
function absoluteUrl(request: WebApiRequest, url: string): string {
  if (/^https?:\/\//i.test(url) || /^\/api\/data\//i.test(url)) return url;
  const root = /^.*?\/api\/data\/v\d+\.\d+\//i.exec(request.url)?.[0] ?? "/";
  return root + url.replace(/^\/+/, "");
}

function remember({ references }: Batch, { contentId }: BatchOperation, { headers }: WebApiAnswer): void {
  const address = headers["OData-EntityId"];
  if (contentId !== null && address !== undefined) {
    references.set(contentId, address.replace(/^.*?\/api\/data\/v\d+\.\d+\//i, ""));
  }
}

function toFailure({ runner }: Batch, { headers, method, url }: BatchOperation, error: unknown): WebApiAnswer {
  if (!(error instanceof DataverseError)) runner.reportFailure(error, `${method} ${url}`);
  const refusal = error instanceof DataverseError ? error : unexpectedError();
  return errorAnswer(refusal, parsePreferences(headers["prefer"]).annotations);
}

function failedStatus(item: ItemAnswer): number | null {
  const answers = item.is === "operation" ? [item.answer] : item.answers.map(({ answer }) => answer);
  return answers.find(({ status }) => status >= 400)?.status ?? null;
}
