import { answers, moveAnswer } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries, moveDelivery, type Delivery } from "#model/delivery";
import type { RowWrite } from "../dataverse/row-store";
import { textOf, type StoredRow } from "../dataverse/stored-row";
import type { Writer } from "../dataverse/memory-dataverse";
import type { Violation } from "../world";
import { checkAudit } from "./check-audit";

/** What is remembered of writes for the checks at the end. */
export interface WriteMemory {
  /** Requests that were parked or waited for a person at any time: they let others pass. */
  readonly stopped: Set<string>;
}

type Report = (violation: Violation) => void;

/** Columns that are CRM's: the bridge reads them. */
const ownedByPeople: Readonly<Record<string, readonly string[]>> = {
  accord_intent: [
    "accord_name",
    "accord_kind",
    "accord_key",
    "accord_version",
    "accord_snapshot",
    "accord_snapshothash",
    "accord_promisedtotal",
    "_accord_opportunityid_value",
    "_accord_accountid_value",
    "_owninguser_value",
  ],
  account: ["name", "accountnumber", "_owninguser_value"],
  opportunity: ["accord_deliverby", "_owninguser_value"],
};

/** Looks at every write the moment it takes effect: what must never happen, not even for a moment. */
export function watchWrites(memory: WriteMemory, report: Report, writes: readonly RowWrite[], by: Writer): void {
  if (by === "people") return;
  checkAudit(report, writes);
  for (const write of writes) {
    watchOwners(report, write);
    if (write.table === "accord_intent") watchIntent(memory, report, write);
    if (write.table === "accord_order") watchMirror(report, write);
    if (write.table === "accord_commitment" && write.before) {
      report({ invariant: "I8", text: `the story was written again: ${String(write.after.accord_eventkey)}` });
    }
    if (write.table === "accord_message" && write.before)
      report({ invariant: "I8", text: "the audit was written again" });
  }
}

function watchOwners(report: Report, { table, before, after }: RowWrite): void {
  for (const column of ownedByPeople[table] ?? []) {
    if ((before?.[column] ?? null) !== (after[column] ?? null)) {
      report({ invariant: "I9", text: `the bridge wrote ${table}.${column}` });
    }
  }
}

function watchIntent({ stopped }: WriteMemory, report: Report, { before, after }: RowWrite): void {
  const id = String(after.accord_intentid);
  const answer = answerIn(after);
  const move = moveAnswer(answerIn(before), answer);
  if (move.is === "refused") report({ invariant: "I4", text: `answer of ${id} moved from ${move.from} to ${move.to}` });
  const delivery = deliveryIn(after);
  const step = moveDelivery(deliveryIn(before), delivery);
  if (step.is === "refused")
    report({ invariant: "I4", text: `delivery of ${id} moved from ${step.from} to ${step.to}` });
  if (delivery === "Parked" || delivery === "Waiting") stopped.add(id);
}

function watchMirror(report: Report, { before, after }: RowWrite): void {
  if (!before) return;
  const [older, newer] = [textOf(before, "accord_erpversion") ?? "", textOf(after, "accord_erpversion") ?? ""];
  const number = String(after.accord_number);
  if (newer < older) report({ invariant: "I5", text: `order ${number} went back from ${older} to ${newer}` });
  if (textOf(before, "accord_goneon") !== null && textOf(after, "accord_goneon") === null) {
    report({ invariant: "I5", text: `order ${number} was gone and is shown again` });
  }
}

function answerIn(row: StoredRow | undefined) {
  return fromOption(answers, row?.accord_answer as number | null | undefined) ?? "Submitted";
}

export function deliveryIn(row: StoredRow | undefined): Delivery {
  return fromOption(deliveries, row?.accord_delivery as number | null | undefined) ?? "Queued";
}
