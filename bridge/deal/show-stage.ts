import { toOption } from "#model/choice";
import { stages } from "#model/stage";
import { update, type Change } from "../ports/change";
import { opportunityTable } from "../ports/stock-tables";
import type { Deal } from "./deal";
import { stageOfDeal } from "./stage-of-deal";

/**
 * The write that lets a deal show the stage that follows from its requests and orders, over the version that was read; none where it
 * does.
 */
export function showStage(deal: Deal | undefined): readonly Change[] {
  if (!deal) return [];
  const stage = toOption(stages, stageOfDeal(deal));
  if (stage === deal.accord_stage) return [];
  return [update(opportunityTable, deal.opportunityid, { accord_stage: stage }, deal["@odata.etag"])];
}
