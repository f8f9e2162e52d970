import { z } from "zod";
import { badRequest } from "../api-error";
import { jsonAnswer, type ApiAnswer, type ApiRequest } from "./exchange";
import type { ApiService } from "./service";

const batchShape = z.object({
  requests: z.array(
    z.object({
      id: z.string().optional(),
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
});

type BatchItem = z.infer<typeof batchShape>["requests"][number];
type BatchAnswer = ApiAnswer & { readonly id: string | null };

/** Thrown to take back what a transactional batch has done; its answers are sent all the same. */
class RolledBack extends Error {
  constructor(readonly answers: readonly BatchAnswer[]) {
    super("The batch failed");
  }
}

/**
 * A JSON `$batch`: one request after the other, up to the first that fails unless `Prefer: odata.continue-on-error`.
 * `Isolation: snapshot` makes one transaction of it, which posting commits half-way (use-odata-batch).
 */
export function answerBatch(
  service: ApiService,
  request: ApiRequest,
  answer: (request: ApiRequest) => ApiAnswer,
): ApiAnswer {
  const items = readBatch(service, request);
  const continues = /continue-on-error(?!\s*=\s*false)/i.test(request.headers["prefer"] ?? "");
  const snapshot = request.headers["isolation"]?.toLowerCase() === "snapshot";
  if (!snapshot) return toAnswer(answerAll(items, request, answer, continues));
  return toAnswer(
    inOneTransaction(service, () =>
      answerAll(items, request, (inner) => answerInTransaction(service, inner, answer), continues),
    ),
  );
}

function readBatch(service: ApiService, request: ApiRequest): readonly BatchItem[] {
  const parsed = batchShape.safeParse(request.readBody());
  if (!parsed.success) throw badRequest(`Invalid Request Body: ${z.prettifyError(parsed.error)}`);
  const { maxBatchOperations } = service.facts.limits;
  if (parsed.data.requests.length > maxBatchOperations) {
    throw badRequest(`A batch holds ${maxBatchOperations} operations at most, not ${parsed.data.requests.length}.`);
  }
  return parsed.data.requests;
}

function answerAll(
  items: readonly BatchItem[],
  outer: ApiRequest,
  answer: (request: ApiRequest) => ApiAnswer,
  continues: boolean,
): readonly BatchAnswer[] {
  const answers: BatchAnswer[] = [];
  const failed = new Set<string>();
  for (const item of items) {
    const id = item.id ?? null;
    const blocked = item.dependsOn?.some((other) => failed.has(other)) ?? false;
    const own = blocked
      ? jsonAnswer(424, { error: { code: "FailedDependency", message: "A request this one depends on has failed." } })
      : answer(toInnerRequest(outer, item));
    answers.push({ ...own, id });
    if (own.status < 400) continue;
    if (id !== null) failed.add(id);
    if (!continues) break;
  }
  return answers;
}

function inOneTransaction(service: ApiService, work: () => readonly BatchAnswer[]): readonly BatchAnswer[] {
  try {
    return service.database.transaction(() => {
      const answers = work();
      if (answers.some((answer) => answer.status >= 400)) throw new RolledBack(answers);
      return answers;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.answers;
    throw error;
  }
}

/** Posting commits before it begins and when it is done: what came before it can no longer be taken back. */
function answerInTransaction(
  service: ApiService,
  request: ApiRequest,
  answer: (request: ApiRequest) => ApiAnswer,
): ApiAnswer {
  if (!request.path.includes("Microsoft.NAV.")) return answer(request);
  service.database.commitAndBegin();
  const own = answer(request);
  service.database.commitAndBegin();
  return own;
}

/** The address of an inner request is relative to the service root, or complete. */
function toInnerRequest(outer: ApiRequest, item: BatchItem): ApiRequest {
  const url = new URL(item.url.replace(/^.*\/api\/v2\.0\//, "").replace(/^\/+/, ""), "http://batch/");
  const headers = Object.fromEntries(
    Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: item.method.toUpperCase(),
    path: url.pathname.slice(1),
    parameters: url.searchParams,
    headers: { "accept-language": outer.headers["accept-language"], ...headers },
    readBody: () => item.body,
    serviceRoot: outer.serviceRoot,
  };
}

function toAnswer(answers: readonly BatchAnswer[]): ApiAnswer {
  return jsonAnswer(200, {
    responses: answers.map(({ id, status, headers, body }) => ({
      id,
      status,
      headers,
      ...(body === undefined ? {} : { body }),
    })),
  });
}
