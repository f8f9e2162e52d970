import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { mappingVersion } from "#model/mapping-version";
import { instructionTable } from "#model/tables/instruction";
import { intentTable } from "#model/tables/intent";
import { messageDirections, messageResults, messageTable } from "#model/tables/message";
import { bindTo, create, type Change } from "../ports/change";
import { opportunityTable } from "../ports/stock-tables";
import type { MessageFacts } from "./message-facts";

/** What is the same for all messages of a bridge. */
export interface Carrier {
  /** The process. */
  readonly instance: string;
  readonly company: string;
}

/** One row of the audit. It is created once and never written again. */
export function toMessage(facts: MessageFacts, { instance, company }: Carrier, now: Date): Change {
  const { intentId, reason } = facts;
  return create(messageTable, {
    accord_name: facts.name.slice(0, 300),
    accord_occurredon: now.toISOString(),
    accord_direction: toOption(messageDirections, facts.direction),
    accord_result: toOption(messageResults, facts.result),
    accord_kind: facts.kind ?? null,
    accord_instance: instance.slice(0, 200),
    accord_operator: facts.operator?.slice(0, 200) ?? null,
    accord_company: company.slice(0, 100),
    accord_documentnumber: facts.documentNumber ?? null,
    accord_correlationid: intentId === undefined ? null : toIntentKey(intentId),
    accord_answer: facts.answer === undefined ? null : toOption(answers, facts.answer),
    accord_delivery: facts.delivery === undefined ? null : toOption(deliveries, facts.delivery),
    accord_attempt: facts.attempt ?? null,
    accord_payloadhash: facts.payloadHash ?? null,
    accord_mappingversion: mappingVersion,
    accord_reasoncode: reason?.code ?? null,
    accord_reasondetails: reason?.details.slice(0, 4000) ?? null,
    ...toBindings(facts),
  });
}

function toBindings({ intentId, opportunityId, instructionId }: MessageFacts) {
  return {
    ...(intentId ? { "accord_IntentId@odata.bind": bindTo(intentTable, intentId) } : {}),
    ...(opportunityId ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, opportunityId) } : {}),
    ...(instructionId ? { "accord_InstructionId@odata.bind": bindTo(instructionTable, instructionId) } : {}),
  };
}
