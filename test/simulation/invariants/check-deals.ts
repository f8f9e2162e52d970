import { answers, type Answer } from "#model/answer";
import { fromOption, toOption } from "#model/choice";
import { commitmentKinds, type CommitmentKind } from "#model/commitments/kind";
import { stages } from "#model/stage";
import { isDealCompleted } from "../../../bridge/deal/completed-deal";
import { dealReading, type Deal } from "../../../bridge/deal/deal";
import { stageOfDeal } from "../../../bridge/deal/stage-of-deal";
import { answerReading } from "../dataverse/answer-reading";
import type { World } from "../world";
import type { Ending } from "./ending";

/** I3: a deal shows the stage that follows from its requests and orders. I8: the answer a request has was told. */
export function checkDeals(ending: Ending): void {
  const { world, scenario } = ending;
  if (!wasProtected(ending)) for (const text of listDealsBehind(world)) world.report({ invariant: "I3", text });
  for (const request of scenario.requests) checkStory(ending, request.id);
}

/** Deals that show another stage than the one that follows from their requests and orders. */
export function listDealsBehind({ dataverse: { store } }: World): readonly string[] {
  return [...store.rows("opportunity")].flatMap((row) => {
    const deal = answerReading(store, dealReading, row) as unknown as Deal;
    if (deal.accord_opportunity_intent.length === 0) return [];
    const stage = stageOfDeal(deal);
    const shown = fromOption(stages, deal.accord_stage);
    const inForce = deal.accord_opportunity_order.filter((order) => order.accord_inforce === true);
    if (shown !== "Closed" && inForce.length > 0 && isDealCompleted(deal, inForce)) {
      return [`a deal is completed and shows ${String(shown)}`];
    }
    return shown === stage ? [] : [`a deal is ${stage} and shows ${String(shown)}`];
  });
}

/** What an administrator protected while it was to be written is shown with the next change. */
function wasProtected({ scenario }: Ending): boolean {
  return scenario.acts.some(({ act }) => act.is === "drift");
}

/** One of these was told when the answer is so. */
const telling: Readonly<Record<Answer, readonly CommitmentKind[]>> = {
  Submitted: [],
  Acknowledged: ["IntentAcknowledged", "HoldReleased", "ChangeAsked"],
  OnHold: ["CreditHeld", "OrderHeld"],
  AcceptedAsAsked: ["OrderCreated", "AmendmentAccepted"],
  AcceptedWithChanges: ["OrderCreated", "AmendmentAccepted"],
  Rejected: ["IntentRejected", "AmendmentRefused"],
  Withdrawn: [],
  Superseded: [],
  Expired: [],
};

function checkStory({ world, scenario }: Ending, requestId: string): void {
  const { store } = world.dataverse;
  const row = store.row("accord_intent", requestId);
  const answer = fromOption(answers, row?.accord_answer as number | null | undefined) ?? "Submitted";
  const kinds = telling[answer].map((kind) => toOption(commitmentKinds, kind));
  if (kinds.length === 0) return;
  const told = [...store.rows("accord_commitment")].filter((story) => story._accord_intentid_value === requestId);
  if (!told.some((story) => kinds.includes(story.accord_kind as number))) {
    const at = scenario.requests.findIndex((request) => request.id === requestId);
    world.report({ invariant: "I8", text: `request ${at} is ${answer}, and nobody was told` });
  }
  const created = told.filter((story) => story.accord_kind === toOption(commitmentKinds, "OrderCreated"));
  if (created.length > 1) world.report({ invariant: "I8", text: "an order was told to be created twice" });
}
