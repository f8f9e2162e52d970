import { toMirrorKey } from "#model/mirror-key";
import { raiseIssues, type Trouble } from "../../issues/raise-issue";
import { resolveIssues } from "../../issues/resolve-issues";
import { changeOrFail } from "../../ports/dataverse";
import type { PostedDocuments } from "../../ports/erp";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound";
import { takeOverById } from "../documents/take-over-by-id";
import { takeOverInvoices } from "../invoices/take-over-invoices";
import type { Sweep } from "../orders/sweep-orders";
import { takeOverShipments } from "../shipments/take-over-shipments";
import { markGone, type PostedName } from "./mark-gone";
import { mirroredInvoices, mirroredShipments, type PostedMirror } from "./posted-mirrors";

/** Up to so many missing documents nobody wonders. */
const fewMissing = 20;

/** A kind of posted document on both sides. */
interface PostedKind {
  readonly name: PostedName;
  readonly ids: () => AsyncIterable<readonly string[]>;
  readonly mirrors: () => AsyncIterable<readonly PostedMirror[]>;
  readonly isThere: (id: string) => Promise<boolean>;
  /** Takes documents over anew, by their ids. */
  readonly takeOver: (ids: readonly string[]) => Promise<Counts>;
}

/**
 * Looks for every posted document we have among the ids of the ERP: no change stamp tells that one was deleted. What is missing, and
 * still is when asked for by itself, is marked as gone; what was gone and is there again is taken over anew.
 */
export function makePostedSweep(inbound: Inbound): () => Promise<Sweep> {
  const kinds = makeKinds(inbound);
  /** All at the start: a doubt may be left on the work list from a process that ended with it. */
  const doubted = new Set<PostedName>(kinds.map(({ name }) => name));
  return async () => {
    let sweep: Sweep = { read: 0, ...noCounts };
    for (const kind of kinds) {
      const { read, ...counts } = await sweepKind(inbound, kind, doubted);
      sweep = { read: sweep.read + read, ...addCounts(sweep, counts) };
    }
    return sweep;
  };
}

function makeKinds(inbound: Inbound): readonly PostedKind[] {
  const { postedShipments, postedInvoices, postedCreditMemos } = inbound.erp;
  return [
    makeKind(
      "Shipment",
      postedShipments,
      () => mirroredShipments(inbound),
      (documents) => takeOverShipments(inbound, documents),
    ),
    makeKind(
      "Invoice",
      postedInvoices,
      () => mirroredInvoices(inbound, "Invoice"),
      (documents) => takeOverInvoices(inbound, documents),
    ),
    makeKind(
      "Credit memo",
      postedCreditMemos,
      () => mirroredInvoices(inbound, "CreditMemo"),
      (documents) => takeOverInvoices(inbound, documents),
    ),
  ];
}

function makeKind<Document>(
  name: PostedName,
  posted: PostedDocuments<Document>,
  mirrors: PostedKind["mirrors"],
  apply: (documents: readonly Document[]) => Promise<Counts>,
): PostedKind {
  return {
    name,
    mirrors,
    ids: () => posted.ids(),
    isThere: async (id) => (await posted.read(id)) !== undefined,
    takeOver: (ids) => takeOverById(posted, ids, apply),
  };
}

async function sweepKind(inbound: Inbound, kind: PostedKind, doubted: Set<PostedName>): Promise<Sweep> {
  const posted = new Set<string>();
  for await (const ids of kind.ids()) for (const id of ids) posted.add(id);
  const missing: PostedMirror[] = [];
  const back: string[] = [];
  let read = 0;
  for await (const mirrors of kind.mirrors()) {
    read += mirrors.length;
    missing.push(...mirrors.filter(({ id, isGone }) => !isGone && !posted.has(id)));
    back.push(...mirrors.flatMap(({ id, isGone }) => (isGone && posted.has(id) ? [id] : [])));
  }
  const revived = await kind.takeOver(back);
  if (isSuspicious(missing.length, read)) {
    doubted.add(kind.name);
    await raiseDoubt(inbound, kind.name, missing.length, read);
    return { read, ...revived };
  }
  if (doubted.has(kind.name)) await settleDoubt(inbound, kind.name);
  doubted.delete(kind.name);
  const gone: PostedMirror[] = [];
  for (const mirror of missing) if (!(await kind.isThere(mirror.id))) gone.push(mirror);
  if (gone.length > 0) inbound.log.info({ kind: kind.name, gone: gone.length }, "the ERP has documents no more");
  return { read, ...addCounts(revived, await markGone(inbound, kind.name, gone)) };
}

/**
 * When most of a kind is missing, it is rather a right that was taken from the bridge or another company than documents that were
 * deleted: a person is asked, and nothing is marked.
 */
function isSuspicious(missing: number, mirrored: number): boolean {
  return missing > Math.max(fewMissing, mirrored / 2);
}

function doubtKey({ erp: { connection, company } }: Inbound, name: PostedName): string {
  return `gone_${toMirrorKey({ connection, company, kind: "sweep", id: name })}`;
}

async function settleDoubt(inbound: Inbound, name: PostedName): Promise<void> {
  const { dataverse, clock } = inbound;
  const over = await resolveIssues(dataverse, [doubtKey(inbound, name)], clock.now());
  if (over.length > 0) await changeOrFail(dataverse, over);
}

async function raiseDoubt(inbound: Inbound, name: PostedName, missing: number, mirrored: number): Promise<void> {
  const { dataverse, clock } = inbound;
  const detail = `${missing} of ${mirrored} documents of the kind "${name}" are not in the ERP any more. Nothing was marked as gone. Check what the bridge may read there; if they were deleted, run "npm run bridge -- reconcile"`;
  const trouble: Trouble = {
    key: doubtKey(inbound, name),
    name: `Most documents of the kind "${name}" are missing in the ERP`,
    failure: "Configuration",
    reason: { code: "ErpAnswerUnreadable", detail },
  };
  await changeOrFail(dataverse, await raiseIssues(dataverse, [trouble], clock.now()));
}
