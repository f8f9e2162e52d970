import { makeCalendar } from "../../shared/host/calendar";
import { makeMoments } from "../../shared/host/moments";
import { makeTellAmount } from "../../shared/host/numbers";
import { toDeal, type DealRow } from "../../shared/mirror/read-deal";
import type { Freshness } from "../../shared/mirror/read-freshness";
import { aDealRow, anIntentRow } from "../../shared/testing/deal-rows";
import { makeFakeContext } from "../../shared/testing/fake-context";
import { makeWords } from "../../shared/words/words";
import type { Teller, Word } from "../words";
import type { StatusDetails } from "../telling/details-of";
import { viewOf, type BoundDeal, type KnownOfDeal, type StatusView } from "../telling/view-of";

/** No column has a value yet. */
export const unbound: BoundDeal = {
  isSaved: true,
  stage: undefined,
  orderNumber: undefined,
  commitmentOn: undefined,
  isHidden: false,
};

/** Speaks with the real strings of the control; it is 7 Apr 2025, 09:24. */
export function makeTeller(languageId: 1033 | 1031 | 1030 = 1033): Teller {
  const { resources, userSettings, formatting } = makeFakeContext({
    control: "CommitmentStatus",
    parameters: {},
    languageId,
  });
  const say = makeWords<Word>(resources, false);
  const moments = makeMoments(userSettings, makeCalendar(say));
  return { ...moments, amount: makeTellAmount(formatting), say, now: new Date("2025-04-07T09:24:00Z") };
}

/** What the control shows for the rows of a deal. */
export function tell(
  row: DealRow,
  bound: Partial<BoundDeal> = {},
  freshness?: Freshness,
  teller: Teller = makeTeller(),
): StatusView & StatusDetails {
  return tellKnown({ is: "ready", deal: toDeal(row), freshness }, bound, teller);
}

/** What the control shows for what it knows: the answer and everything under it. */
export function tellKnown(
  known: KnownOfDeal,
  bound: Partial<BoundDeal> = {},
  teller: Teller = makeTeller(),
): StatusView & StatusDetails {
  const view = viewOf({ ...unbound, ...bound }, known, () => undefined, teller);
  return { ...view, ...view.tellDetails() };
}

/** A deal with one request. */
export function aRequest(words: Parameters<typeof anIntentRow>[0] = {}): DealRow {
  return aDealRow({ intents: [anIntentRow(words)] });
}
