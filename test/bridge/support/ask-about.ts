import type { DealSnapshot } from "#model/intents/deal-snapshot";
import type { IntentKind } from "#model/intents/kind";
import type { JsonClient } from "../../../tools/demo/json-client";
import { submitDeal } from "./submit-deal";

/** Asks about a version of a deal's request as the form does: to withdraw it, to cancel its order, to accept what was changed. */
export function askAbout(
  seller: JsonClient,
  deal: string,
  {
    kind,
    version,
    ...seen
  }: { readonly kind: IntentKind; readonly version: number; readonly baseOrderVersion?: string },
): Promise<string> {
  const change = ({ opportunityId, account }: DealSnapshot) => ({ opportunityId, account, version, orderNumber: null });
  return submitDeal(seller, deal, { kind, version, change, ...seen });
}
