import { v4 as uuid } from "uuid";
import { DataverseFault, type ChangeResult } from "../ports/dataverse";
import { readBatchAnswer, type PartAnswer } from "./batch-answer";
import { toBatchBody, type Writes } from "./batch-request";
import { readError, toFault } from "./error-body";
import type { WebApi } from "./web-api";

/** A batch takes 1,000 operations at most; each change set counts as one beside its writes. */
const operationsPerBatch = 900;

/** Rows of bulk messages in one batch: above that it runs for longer than it needs to, and others wait for their turn. */
const rowsPerBatch = 800;

/** A row that a write names is not there: by its id, by an alternate key. */
const goneCodes = ["0x80040217", "0x80060891"];

/** How often change sets that were told to wait inside a batch are sent again. */
const attempts = 5;
const defaultPauseSeconds = 5;

/** Sends change sets in as few requests as allowed; those that Dataverse asked to send later are sent again. */
export async function sendChangeSets(webApi: WebApi, changeSets: readonly Writes[]): Promise<readonly ChangeResult[]> {
  const results = new Map<Writes, ChangeResult>();
  for (const group of toGroups(changeSets)) {
    let waiting = group;
    for (let attempt = 1; waiting.length > 0; attempt++) {
      const answers = await sendBatch(webApi, waiting);
      const later: Writes[] = [];
      for (const [index, changes] of waiting.entries()) {
        const result = toResult(changes, answers[index] ?? []);
        if (result === "later") later.push(changes);
        else results.set(changes, result);
      }
      if (later.length > 0 && attempt === attempts) {
        throw new DataverseFault("Dataverse puts writes off again and again", "Throttled");
      }
      if (later.length > 0) webApi.pause(longestPause(answers));
      waiting = later;
    }
  }
  return changeSets.map((changes) => results.get(changes) ?? { is: "applied", versions: [] });
}

function toGroups(changeSets: readonly Writes[]): readonly Writes[][] {
  const groups: Writes[][] = [];
  let operations = 0;
  let rows = 0;
  for (const changes of changeSets.filter((set) => set.length > 0)) {
    const more = countRows(changes);
    const isFull = operations + changes.length + 1 > operationsPerBatch || rows + more > rowsPerBatch;
    if (isFull || groups.length === 0) {
      groups.push([]);
      operations = 0;
      rows = 0;
    }
    groups.at(-1)?.push(changes);
    operations += changes.length + 1;
    rows += more;
  }
  return groups;
}

function countRows(changes: Writes): number {
  return changes.reduce((sum, change) => sum + ("rows" in change ? change.rows.length : 1), 0);
}

async function sendBatch(webApi: WebApi, changeSets: readonly Writes[]): Promise<readonly (readonly PartAnswer[])[]> {
  const boundary = `batch_${uuid()}`;
  const answer = await webApi.send({
    method: "POST",
    path: "$batch",
    headers: { "content-type": `multipart/mixed; boundary=${boundary}`, prefer: "odata.continue-on-error" },
    body: toBatchBody(webApi.root, changeSets, boundary),
    rows: changeSets.reduce((sum, changes) => sum + countRows(changes), 0),
  });
  const contentType = answer.headers.get("content-type");
  if (!contentType?.startsWith("multipart/mixed")) throw toFault(answer.status, answer.text, "Writing");
  try {
    return readBatchAnswer(contentType, answer.text);
  } catch (error) {
    throw new DataverseFault("Dataverse's answer to a batch cannot be read", "Transient", undefined, error);
  }
}

function toResult(changes: Writes, answers: readonly PartAnswer[]): ChangeResult | "later" {
  const failed = answers.find((answer) => answer.status >= 400);
  if (!failed) {
    if (answers.length !== changes.length) {
      throw new DataverseFault("Dataverse answered fewer writes than were sent", "Transient");
    }
    return { is: "applied", versions: answers.map(versionOf) };
  }
  if (failed.status === 429 || failed.status === 503) return "later";
  const { code, message } = readError(failed.status, failed.body);
  if (failed.status === 412 || failed.status === 409 || goneCodes.includes(code)) {
    return { is: "conflict", detail: `${message} (${code})` };
  }
  return { is: "refused", code, detail: message };
}

function versionOf({ status, body }: PartAnswer): string | undefined {
  if (status !== 200) return undefined;
  const row = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return typeof row["@odata.etag"] === "string" ? row["@odata.etag"] : undefined;
}

function longestPause(answers: readonly (readonly PartAnswer[])[]): number {
  const asked = answers.flat().map((answer) => Number(answer.headers["retry-after"]));
  return Math.max(defaultPauseSeconds, ...asked.filter((seconds) => Number.isFinite(seconds)));
}
