import { isAwaitingDecision } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { deliveries, moveDelivery, type Delivery } from "#model/delivery";
import { intentTable } from "#model/tables/intent";
import { issueTable } from "#model/tables/issue";
import { answerOf } from "../deal/stage-of-deal";
import { updateIntent } from "../deal/update-intent";
import { isOpenIssue } from "../issues/resolve-issues";
import type { Change } from "../ports/change";
import { all, equals, isBefore, isIn } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { one, reading, type RowOf } from "../ports/reading";
import { obeyed, refused, type Instruction, type Obeyed } from "./instruction";

/** Requests put back in one change set; the others of a group follow in the next one. */
const requestsAtOnce = 50;

const parkedReading = reading(
  intentTable,
  ["accord_name", "accord_kind", "accord_snapshothash", "accord_answer", "accord_delivery"],
  {},
);

type ParkedIntent = RowOf<typeof parkedReading>;

const issueReading = reading(issueTable, ["accord_lastseenon"], {
  accord_IntentId: one(intentTable, ["accord_answer", "accord_delivery"]),
});

/** Puts a request back among those to be carried out, as it was submitted: same snapshot, same key. */
export async function retryRequest(dataverse: Dataverse, instruction: Instruction): Promise<Obeyed> {
  const id = instruction._accord_intentid_value;
  const intent = id ? await dataverse.retrieve(parkedReading, { column: "accord_intentid", value: id }) : undefined;
  if (!intent) return refused("Say which request is to be tried again.");
  if (!isAwaitingDecision(answerOf(intent.accord_answer))) {
    return refused(`"${intent.accord_name ?? ""}" has been answered; there is nothing to try again.`);
  }
  const delivery = deliveryOf(intent.accord_delivery);
  if (delivery === "Queued") return obeyed("It is queued already and is carried out as soon as its turn comes.", 0);
  if (moveDelivery(delivery, "Queued").is !== "applied") {
    return refused(explain(delivery));
  }
  return obeyed("Put back as it was submitted; it is carried out as soon as its turn comes.", 1, [putBack(intent)]);
}

/**
 * Puts back what is parked for one cause, oldest first. What is parked again after the instruction was given is left alone: a cause that
 * was not fixed does not go round in circles.
 */
export async function retryGroup(dataverse: Dataverse, instruction: Instruction): Promise<Obeyed> {
  const cause = instruction.accord_causekey;
  if (!cause) return refused("Say which cause: requests parked for the same reason have the same one.");
  const before = instruction.accord_affectedcount ?? 0;
  const limit = Math.max(0, (instruction.accord_atmost ?? Number.MAX_SAFE_INTEGER) - before);
  const room = Math.min(limit, requestsAtOnce);
  const found = await findParked(dataverse, cause, new Date(instruction.createdon ?? 0), room);
  const affected = before + found.length;
  if (affected === 0) return refused("No request is parked for this cause.");
  const changes = found.map(putBack);
  const mayBeMore = found.length === room && room < limit;
  const result = `${affected} put back as submitted${mayBeMore ? ", more follow" : ""}.`;
  return { is: mayBeMore ? "queued" : "done", result, affected, changes };
}

async function findParked(
  dataverse: Dataverse,
  cause: string,
  givenOn: Date,
  room: number,
): Promise<readonly ParkedIntent[]> {
  const where = all<"accord_state" | "accord_causekey" | "accord_lastseenon">(
    isOpenIssue,
    equals("accord_causekey", cause),
    isBefore("accord_lastseenon", givenOn),
  );
  const ids: string[] = [];
  for await (const page of dataverse.query(issueReading, { where, oldestFirst: "accord_firstseenon" })) {
    ids.push(
      ...page.flatMap(({ accord_IntentId: intent }) => (intent && isParked(intent) ? intent.accord_intentid : [])),
    );
    if (ids.length >= room) break;
  }
  if (ids.length === 0 || room === 0) return [];
  const intents = await readAll(dataverse, parkedReading, { where: isIn("accord_intentid", ids.slice(0, room)) });
  return intents.filter(isParked);
}

function isParked(intent: Pick<ParkedIntent, "accord_answer" | "accord_delivery">): boolean {
  return deliveryOf(intent.accord_delivery) === "Parked" && isAwaitingDecision(answerOf(intent.accord_answer));
}

/** On the version that was read: what another worker has in hand by now is left to it. */
function putBack(intent: ParkedIntent): Change {
  const values = { accord_delivery: toOption(deliveries, "Queued"), accord_nextattempton: null };
  return updateIntent(intent, values);
}

export function deliveryOf(option: number | null): Delivery {
  return fromOption(deliveries, option) ?? "Queued";
}

/** Why a request cannot be moved by hand right now. */
export function explain(delivery: Delivery): string {
  switch (delivery) {
    case "Sending":
      return "It is being sent at this moment; look again in a minute.";
    case "UnknownOutcome":
      return "Its answer was lost; Accord looks it up in the ERP first and goes on by itself.";
    case "Delivered":
      return "The ERP has it already; its answer comes by itself.";
    case "Parked":
      return "It is parked already.";
    case "Queued":
    case "RetryWait":
    case "Waiting":
      return "It goes on by itself.";
  }
}
