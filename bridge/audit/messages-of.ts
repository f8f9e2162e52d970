import { answers, type Answer } from "#model/answer";
import { fromOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import { deliveries, type Delivery } from "#model/delivery";
import { commitmentTable } from "#model/tables/commitment";
import { instructionStates, instructionTable } from "#model/tables/instruction";
import { intentTable } from "#model/tables/intent";
import { issueTable } from "#model/tables/issue";
import type { MessageResult } from "#model/tables/message";
import { toWords } from "../deal/to-words";
import { isRefusedWriteKey } from "../issues/refused-write";
import type { Change } from "../ports/change";
import type { ChangeSet } from "../ports/dataverse";
import type { MessageFacts } from "./message-facts";
import { boundTo, documentHashIn, hashOf, isOf, numberIn, reasonIn, textIn } from "./written-values";

type Update = Extract<Change, { is: "update" }>;
type Create = Extract<Change, { is: "create" }>;
type Upsert = Extract<Change, { is: "upsert" }>;

/**
 * The messages a change set stems from: one for each request whose answer or delivery it moves, one for each thing it tells in the
 * story of a deal, one for a document it says could not be written, and else one for the instruction it answers.
 */
export function messagesOf(changes: ChangeSet): readonly MessageFacts[] {
  const instruction = changes.find(answersInstruction);
  const documentHash = documentHashIn(changes);
  const untold = new Set(changes.filter(tellsOfDeal));
  const ofRequests = changes.filter(movesRequest).map((move) => {
    const isAnswer = !instruction && "accord_answer" in move.values;
    const told = isAnswer ? [...untold].find((each) => boundTo(each.values, "accord_IntentId") === move.id) : undefined;
    if (told) untold.delete(told);
    return ofRequest(move, told, instruction, documentHash);
  });
  const messages = [
    ...ofRequests,
    ...[...untold].map((told) => ofStory(told, documentHash)),
    ...changes.filter(saysRefused).map(ofRefusal),
  ];
  return instruction && messages.length === 0 ? [ofInstruction(instruction)] : messages;
}

function movesRequest(change: Change): change is Update {
  if (change.is !== "update" || !isOf(change, intentTable)) return false;
  return "accord_answer" in change.values || "accord_delivery" in change.values;
}

function tellsOfDeal(change: Change): change is Create {
  return (
    change.is === "create" &&
    isOf(change, commitmentTable) &&
    boundTo(change.values, "accord_OpportunityId") !== undefined
  );
}

function answersInstruction(change: Change): change is Update {
  return change.is === "update" && isOf(change, instructionTable) && "accord_state" in change.values;
}

/** The first time: that it is refused again counts up in the issue. */
function saysRefused(change: Change): change is Upsert {
  return (
    change.is === "upsert" &&
    isOf(change, issueTable) &&
    isRefusedWriteKey(change.key.value) &&
    "accord_firstseenon" in change.values
  );
}

function ofRequest(
  { id, values, audit }: Update,
  told: Create | undefined,
  instruction: Update | undefined,
  documentHash: string | undefined,
): MessageFacts {
  const answer = fromOption(answers, numberIn(values, "accord_answer"));
  const delivery = fromOption(deliveries, numberIn(values, "accord_delivery"));
  const sent = { name: toWords(audit?.kind ?? "Request"), kind: audit?.kind, payloadHash: audit?.payloadHash };
  const after = {
    intentId: id,
    answer,
    delivery,
    attempt: audit?.attempt,
    submittedOn: audit?.submittedOn,
    reason: reasonIn(values),
  };
  if (instruction) {
    const { name, kind, operator, instructionId } = ofInstruction(instruction);
    return { ...sent, ...after, name, kind, operator, instructionId, direction: "ByOperator", result: "Applied" };
  }
  const result = resultOf(answer, delivery);
  if (answer === undefined) return { ...sent, ...after, direction: "ToErp", result };
  if (told) return { ...ofStory(told, documentHash), ...after, result };
  return { ...sent, ...after, direction: "FromErp", result, payloadHash: documentHash ?? hashOf(values) };
}

function resultOf(answer: Answer | undefined, delivery: Delivery | undefined): MessageResult {
  if (answer === "Rejected") return "Refused";
  switch (delivery) {
    case "Sending":
      return "Begun";
    case "RetryWait":
    case "UnknownOutcome":
    case "Parked":
      return "Failed";
    case "Queued":
    case "Waiting":
    case "Delivered":
    case undefined:
      return "Applied";
  }
}

function ofStory(told: Create, documentHash: string | undefined): MessageFacts {
  return {
    name: nameOf(told),
    direction: "FromErp",
    kind: kindOf(told),
    result: "Applied",
    documentNumber: textIn(told.values, "accord_documentnumber"),
    intentId: boundTo(told.values, "accord_IntentId"),
    opportunityId: boundTo(told.values, "accord_OpportunityId"),
    payloadHash: documentHash ?? hashOf(told.values),
    reason: reasonIn(told.values),
  };
}

function ofRefusal({ values }: Upsert): MessageFacts {
  return {
    name: textIn(values, "accord_name") ?? "A document could not be written",
    direction: "FromErp",
    kind: undefined,
    result: "Refused",
    intentId: boundTo(values, "accord_IntentId"),
    opportunityId: boundTo(values, "accord_OpportunityId"),
    reason: reasonIn(values),
  };
}

function ofInstruction({ id, values, audit }: Update): MessageFacts {
  const isRefused = fromOption(instructionStates, numberIn(values, "accord_state")) === "Refused";
  return {
    name: toWords(audit?.kind ?? "Instruction"),
    direction: "ByOperator",
    kind: audit?.kind,
    result: isRefused ? "Refused" : "Applied",
    operator: audit?.operator,
    instructionId: id,
    reason: { code: "", details: textIn(values, "accord_result") ?? "" },
  };
}

function kindOf({ values }: Create): string | undefined {
  return fromOption(commitmentKinds, numberIn(values, "accord_kind"));
}

function nameOf({ values }: Create): string {
  return textIn(values, "accord_name") ?? "";
}
