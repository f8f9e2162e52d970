import { writeAsFarAsAllowed, type Written } from "../../deal/reduced-writes";
import { raiseIssues, type Trouble } from "../../issues/raise-issue";
import { toRefusedWriteKey } from "../../issues/refused-write";
import { resolveIssues } from "../../issues/resolve-issues";
import { changeOrFail, type ChangeSet } from "../../ports/dataverse";
import type { Counts, Inbound } from "../inbound";
import { writeLost } from "./write-lost";

/** Everything that is written of one document, together or not at all. */
export interface DocumentWrite {
  /** What people call it: "Invoice PS-INV103057". */
  readonly name: string;
  /** The alternate key of its mirror. */
  readonly key: string;
  /** What kind of row stands for it; an account has none. */
  readonly mirror?: "invoice" | "shipment";
  readonly changes: ChangeSet;
}

export type DocumentResult = Written["result"]["is"];

/**
 * Writes documents, each whole, all in one request. What Dataverse does not take is put on the work list and the others are not held
 * up; a conflict means that another worker has written the document, and the next pass sees whether anything is left to do, or that its
 * mirror was lost and its story was not.
 */
export async function writeDocuments(
  inbound: Inbound,
  documents: readonly DocumentWrite[],
): Promise<readonly DocumentResult[]> {
  const { dataverse, clock } = inbound;
  const overcome = await resolveIssues(
    dataverse,
    documents.map(({ key }) => toRefusedWriteKey(key)),
    clock.now(),
  );
  const written = await writeAsFarAsAllowed(dataverse, [...documents.map(({ changes }) => changes), overcome]);
  const conflicts = documents.filter((_, at) => written[at]?.result.is === "conflict");
  const anew = await writeLost(dataverse, conflicts);
  inbound.reach("mirror-written");
  const outcomes = documents.map((document, at) => anew.get(document) ?? written[at]);
  await noteRefusals(inbound, documents, outcomes);
  return outcomes.map((outcome) => outcome?.result.is ?? "conflict");
}

/** What another worker was faster with counts as unchanged. */
export function countResults(results: readonly DocumentResult[]): Counts {
  const count = (wanted: DocumentResult) => results.filter((result) => result === wanted).length;
  return { written: count("applied"), unchanged: count("conflict"), failed: count("refused") };
}

async function noteRefusals(
  inbound: Inbound,
  documents: readonly DocumentWrite[],
  written: readonly (Written | undefined)[],
): Promise<void> {
  const troubles = documents.flatMap(({ name, key }, at): Trouble[] => {
    const result = written[at]?.result;
    if (result?.is !== "refused") return [];
    const detail = `${result.detail} (${result.code})`;
    inbound.log.error({ document: name, refusal: detail }, "Dataverse did not take a document");
    return [
      {
        key: toRefusedWriteKey(key),
        name: `${name} could not be written`,
        failure: "Configuration",
        reason: { code: "ErpAnswerUnreadable", detail },
      },
    ];
  });
  if (troubles.length === 0) return;
  await changeOrFail(inbound.dataverse, await raiseIssues(inbound.dataverse, troubles, inbound.clock.now()));
}
