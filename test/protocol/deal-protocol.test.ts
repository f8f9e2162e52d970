import fc from "fast-check";
import { answerMoves, isAccepted, isAwaitingDecision, type Answer } from "#model/answer";
import { asksForDelivery } from "#model/intents/kind";
import type { SentIntent } from "../../webresources/deal/read-intents";
import {
  answerDesk,
  carry,
  claim,
  decide,
  die,
  give,
  look,
  makeWorker,
  makeWorld,
  recordOutcome,
  takeOver,
  toSent,
  type Worker,
  type World,
} from "./deal-world";

jest.setTimeout(600_000);

interface Cast {
  readonly world: World;
  /** What each of the sellers has on the screen. */
  readonly screens: (readonly SentIntent[])[];
  readonly workers: readonly Worker[];
}

type Step = (cast: Cast) => void;

const who = fc.constantFrom(0, 1);
const worker = (cast: Cast, at: number): Worker => cast.workers[at] ?? makeWorker();

const step: fc.Arbitrary<Step> = fc.oneof(
  who.map<Step>((seller) => (cast) => (cast.screens[seller] = toSent(cast.world))),
  fc.tuple(who, fc.constantFrom("submit", "approve", "change", "withdraw", "cancel", "accept")).map<Step>(
    ([seller, command]) =>
      (cast) =>
        give(cast.world, cast.screens[seller] ?? [], command),
  ),
  who.map<Step>((at) => (cast) => look(cast.world, worker(cast, at))),
  who.map<Step>((at) => (cast) => claim(cast.world, worker(cast, at))),
  fc.tuple(who, fc.constantFrom("answered", "answered", "lost", "never")).map<Step>(
    ([at, fate]) =>
      (cast) =>
        carry(cast.world, worker(cast, at), fate),
  ),
  who.map<Step>((at) => (cast) => recordOutcome(cast.world, worker(cast, at))),
  who.map<Step>((at) => (cast) => die(worker(cast, at))),
  fc.constantFrom("Draft", "Held", "Released", "Changed", "Deleted").map<Step>(
    (decision) =>
      ({ world }) =>
        decide(world, decision),
  ),
  fc.constantFrom("yes", "no").map<Step>(
    (says) =>
      ({ world }) =>
        answerDesk(world, says),
  ),
  fc.nat({ max: 1000 }).map<Step>((at) => ({ world }) => {
    const news = world.news[at % Math.max(1, world.news.length)];
    if (news) takeOver(world, news);
  }),
);

function startCast(): Cast {
  return { world: makeWorld(), screens: [[], []], workers: [makeWorker(), makeWorker()] };
}

/** What must hold after every step, whoever made it. Plain conditions: there are 100,000 steps. */
function checkStep(world: World, before: readonly Answer[]): void {
  for (const [at, { answer }] of world.intents.entries()) {
    const was = before[at];
    if (was !== undefined && was !== answer && !isReachable(was, answer)) throw new Error(`${was} became ${answer}`);
  }
  const standing = world.orders.filter(({ decision }) => decision !== "Deleted");
  if (standing.length > 1) throw new Error("the deal has two orders");
  if (new Set(world.created).size < world.created.length) throw new Error("a request was ordered twice");
  const inForce = world.intents.filter(({ kind, answer }) => asksForDelivery(kind) && isAccepted(answer));
  if (inForce.length > 1) throw new Error("two versions are in force");
}

/** One step of somebody may move an answer twice: through a hold, for one. */
function isReachable(from: Answer, to: Answer): boolean {
  return answerMoves[from].some((answer) => answer === to || answerMoves[answer].includes(to));
}

/** Things come right: the bridges work to the end, people decide, and all news arrives. */
function settle(cast: Cast): void {
  const [first] = cast.workers;
  for (const each of cast.workers) die(each);
  for (let round = 0; round < 40 && first; round++) {
    look(cast.world, first);
    while (first.seen.length > 0) {
      claim(cast.world, first);
      carry(cast.world, first, "answered");
      recordOutcome(cast.world, first);
    }
    answerDesk(cast.world, "yes");
    decide(cast.world, "Released");
    for (const news of cast.world.news) takeOver(cast.world, news);
  }
}

test("two sellers, two bridges and an ERP that answers in any order: one order, allowed moves only, nothing left unanswered", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 100, maxLength: 100 }), (steps) => {
      const cast = startCast();
      for (const take of steps) {
        const before = cast.world.intents.map(({ answer }) => answer);
        take(cast);
        checkStep(cast.world, before);
      }
      settle(cast);
      const waiting = cast.world.intents.filter(
        ({ kind, answer }) => kind !== "OpportunityApproved" && isAwaitingDecision(answer),
      );
      expect(waiting).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
