import { answers } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { placesOnTheWay, positionOf, type OnTheWay } from "#model/position";
import { fetchCounts } from "./fetch-rows";

/** submitted = answered + on the way + parked; counted apart, so that a difference would show. */
export interface RequestCounts {
  readonly submitted: number;
  readonly answered: number;
  readonly onTheWay: ReadonlyMap<OnTheWay, number>;
  readonly parked: number;
  /** In no place this version knows: should be none. */
  readonly unaccounted: number;
  /** When the oldest request was submitted that is not with the ERP yet and not parked. */
  readonly oldestWaiting: Date | undefined;
}

interface GroupRow {
  readonly answer?: number | null;
  readonly delivery?: number | null;
  readonly count: number;
  readonly oldest?: string | null;
}

const total = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_intent">
    <attribute name="accord_intentid" aggregate="count" alias="count"/><filter>${filter}</filter></entity></fetch>`;

const byPlace = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_intent">
    <attribute name="accord_intentid" aggregate="count" alias="count"/>
    <attribute name="createdon" aggregate="min" alias="oldest"/>
    <attribute name="accord_answer" groupby="true" alias="answer"/>
    <attribute name="accord_delivery" groupby="true" alias="delivery"/><filter>${filter}</filter></entity></fetch>`;

/** Counts twice when the two counts differ: a request may have been submitted between them. */
export async function countRequests(): Promise<RequestCounts> {
  const counts = await countOnce();
  return counts.unaccounted === 0 ? counts : countOnce();
}

async function countOnce(): Promise<RequestCounts> {
  const [totals, groups] = await Promise.all([
    fetchCounts<{ readonly count: number }>("accord_intent", total),
    fetchCounts<GroupRow>("accord_intent", byPlace),
  ]);
  return addUp(
    totals.reduce((sum, row) => sum + row.count, 0),
    groups,
  );
}

const notWithErp: readonly string[] = ["Queued", "Sending", "TriedAgain", "WaitsForChange", "BeingLookedUp"];

/** Puts groups of requests into their places. */
export function addUp(submitted: number, groups: readonly GroupRow[]): RequestCounts {
  const counts = new Map<string, number>();
  const waiting: number[] = [];
  for (const { answer, delivery, count, oldest } of groups) {
    const position = placeOf(answer, delivery);
    counts.set(position, (counts.get(position) ?? 0) + count);
    if (notWithErp.includes(position) && oldest) waiting.push(Date.parse(oldest));
  }
  const of = (position: string) => counts.get(position) ?? 0;
  const onTheWay = new Map(placesOnTheWay.map((place) => [place, of(place)]));
  const known = of("Answered") + of("Parked") + Array.from(onTheWay.values()).reduce((sum, count) => sum + count, 0);
  return {
    submitted,
    answered: of("Answered"),
    onTheWay,
    parked: of("Parked"),
    unaccounted: submitted - known,
    oldestWaiting: waiting.length === 0 ? undefined : new Date(Math.min(...waiting)),
  };
}

/** An empty column means submitted, or queued; a value this version does not know is in no place. */
function placeOf(answer: number | null | undefined, delivery: number | null | undefined): string {
  const known = {
    answer: answer === undefined || answer === null ? "Submitted" : fromOption(answers, answer),
    delivery: delivery === undefined || delivery === null ? "Queued" : fromOption(deliveries, delivery),
  } as const;
  return known.answer && known.delivery ? positionOf(known.answer, known.delivery) : "unknown";
}
