import { z } from "zod";
import type { HttpAnswer } from "../http/send-request";
import type { Clock } from "../ports/clock";
import { ErpFault } from "../ports/erp-fault";
import type { ChangedTogether } from "./api";
import { readRefusal, toErpFault } from "./read-failure";

const batchAnswer = z.object({ responses: z.array(z.object({ status: z.int(), body: z.unknown().optional() })) });

/** A version that has moved on, or a record that is gone: the transaction was taken back. */
const conflicts = [404, 409, 412];

/**
 * What became of a transaction. It stops at its first failure and takes everything back, so a failure says that nothing was written;
 * fewer answers than requests, without a failure among them, leave it open.
 */
export function readBatchAnswer(answer: HttpAnswer, writes: number, clock: Clock): ChangedTogether {
  const parsed = batchAnswer.safeParse(readJson(answer.text));
  if (!parsed.success) {
    throw new ErpFault("The answer to a batch cannot be read", { failure: "Defect", sent: "maybe" }, parsed.error);
  }
  const { responses } = parsed.data;
  const failed = responses.find(({ status }) => status >= 400);
  if (failed) {
    const { status } = failed;
    const own: HttpAnswer = { status, headers: answer.headers, text: JSON.stringify(failed.body ?? null) };
    if (conflicts.includes(status)) return { is: "conflict" };
    const refusal = readRefusal(own);
    if (refusal) return { is: "refused", ...refusal };
    const fault = toErpFault(own, "POST", clock.now());
    throw new ErpFault(fault.message, { failure: fault.failure, sent: "no", code: fault.code }, fault);
  }
  if (responses.length < writes) {
    throw new ErpFault("The answer to a batch is not complete", { failure: "Transient", sent: "maybe" });
  }
  return { is: "changed" };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
