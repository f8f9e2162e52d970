import { answers, type Answer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { commitmentKinds, type CommitmentKind } from "#model/commitments/kind";
import { toIntentKey } from "#model/intent-key";
import { textOf } from "../dataverse/stored-row";
import type { OrderRequestFacts } from "../scenario/draw-order-requests";
import type { Ending } from "./ending";
import { hasOpenIssue } from "./open-issue";
import { deliveryIn } from "./watch-writes";

/** I1, I3, I8, I15: what became of withdrawals, cancellations and acceptances of changes. */
export function checkOrderRequests(ending: Ending): void {
  for (const facts of ending.scenario.orderRequests) checkOrderRequest(ending, facts);
}

function checkOrderRequest(ending: Ending, facts: OrderRequestFacts): void {
  const { world } = ending;
  const row = world.dataverse.store.row("accord_intent", facts.id);
  if (!row) return;
  const report = (invariant: string, text: string) =>
    world.report({ invariant, text: `${facts.kind} about request ${facts.request} ${text}` });
  const answer = fromOption(answers, row.accord_answer as number | null) ?? "Submitted";
  const delivery = deliveryIn(row);
  if (!["Delivered", "Parked", "Waiting"].includes(delivery)) report("I1", `is left ${delivery} (${answer})`);
  if (delivery === "Delivered" && answer === "Submitted") report("I1", "is delivered without an answer");
  if (delivery === "Parked" && !hasOpenIssue(ending, facts.id)) {
    report("I15", `is parked (${String(textOf(row, "accord_reasoncode"))}) and on no list`);
  }
  if (!wasTold(ending, facts, answer)) report("I8", `is ${answer}, and nobody was told`);
  if (facts.kind === "WithdrawalRequested" && answer === "AcceptedAsAsked") checkWithdrawn(ending, facts, report);
}

/** One of these was told when the answer is so; an acceptance of changes tells nothing of its own. */
const telling: Readonly<Record<OrderRequestFacts["kind"], Partial<Record<Answer, readonly CommitmentKind[]>>>> = {
  WithdrawalRequested: {
    Acknowledged: ["ChangeAsked"],
    AcceptedAsAsked: ["WithdrawalConfirmed"],
    Rejected: ["WithdrawalRefused"],
  },
  CancellationRequested: {
    Acknowledged: ["ChangeAsked"],
    AcceptedAsAsked: ["CancellationConfirmed"],
    Rejected: ["CancellationRefused"],
  },
  ChangesAccepted: { Rejected: ["IntentRejected"] },
};

function wasTold({ world }: Ending, { id, kind }: OrderRequestFacts, answer: Answer): boolean {
  const kinds = telling[kind][answer]?.map((name) => toOption(commitmentKinds, name));
  const told = world.dataverse.store.rowsOf("accord_commitment", "_accord_intentid_value", id);
  return kinds === undefined || [...told].some((story) => kinds.includes(story.accord_kind as number));
}

/** What is told to be withdrawn is: its request is over, and no order stands for it. */
function checkWithdrawn(
  { world, scenario }: Ending,
  { request: at }: OrderRequestFacts,
  report: (invariant: string, text: string) => void,
): void {
  const request = scenario.requests[at];
  const row = request && world.dataverse.store.row("accord_intent", request.id);
  if (!row) return;
  const answer = fromOption(answers, row.accord_answer as number | null) ?? "Submitted";
  if (!["Withdrawn", "Superseded", "Rejected"].includes(answer)) {
    report("I3", `is confirmed, and what it is about is ${answer}`);
  }
  const key = toIntentKey(request.id);
  const standing = [...world.erp.orders.values()].find(({ document }) => document.key === key);
  if (standing) report("I3", `is confirmed, and order ${standing.document.number} stands`);
}
