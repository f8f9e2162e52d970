import { isAccepted, isAwaitingDecision, moveAnswer, type Answer } from "#model/answer";
import { moveDelivery, type Delivery } from "#model/delivery";
import { asksForDelivery, type IntentKind } from "#model/intents/kind";
import { isAllowed, openRequest, requestInForce, type Command } from "../../webresources/deal/allowed-commands";
import { kindOfCommand } from "../../webresources/deal/kind-of-command";
import { nextVersion, type SentIntent } from "../../webresources/deal/read-intents";

/** One request as its row says. */
export interface Intent {
  readonly id: number;
  readonly kind: IntentKind;
  readonly version: number;
  answer: Answer;
  delivery: Delivery;
  rowVersion: number;
  holder: Worker | undefined;
  /** People of the ERP were asked for it. */
  isAsked: boolean;
}

/** The deal's order in the ERP; it carries the key of one request at a time. */
export interface Order {
  intentId: number;
  version: number;
  decision: "Draft" | "Held" | "Released" | "Changed" | "Deleted";
}

export interface Worker {
  seen: readonly { readonly id: number; readonly rowVersion: number }[];
  claimed: Intent | undefined;
  outcome: Outcome | undefined;
}

type Outcome =
  | { readonly is: "given"; readonly answer: Answer; readonly target?: Intent }
  | { readonly is: "asked" | "unknown" | "retry" };

/** What the ERP told of an order at some moment; it may arrive late, twice and in any order. */
type News = Readonly<Order> & { readonly order: Order };

/** One deal with everything around it, as far as the protocol goes. Nothing of it waits: every step is somebody's move. */
export interface World {
  readonly intents: Intent[];
  readonly orders: Order[];
  readonly news: News[];
  readonly mirrored: Map<Order, number>;
  readonly created: number[];
  readonly refused: string[];
}

export const makeWorld = (): World => ({
  intents: [],
  orders: [],
  news: [],
  mirrored: new Map(),
  created: [],
  refused: [],
});

export const makeWorker = (): Worker => ({ seen: [], claimed: undefined, outcome: undefined });

export const toSent = ({ intents }: World): readonly SentIntent[] => intents.map((intent) => ({ ...intent }));

/** What the form does: it goes by what it has read, which may be old. */
export function give(world: World, view: readonly SentIntent[], command: Command): void {
  if (!isAllowed(command, view)) return;
  const kind = kindOfCommand(command, requestInForce(view) !== undefined);
  const about = command === "withdraw" ? openRequest(view) : requestInForce(view);
  const version =
    asksForDelivery(kind) || kind === "OpportunityApproved" ? nextVersion(view, kind) : (about?.version ?? 1);
  const id = world.intents.length;
  world.intents.push({
    id,
    kind,
    version,
    answer: "Submitted",
    delivery: "Queued",
    rowVersion: 0,
    holder: undefined,
    isAsked: false,
  });
}

export function look(world: World, worker: Worker): void {
  const due = world.intents.filter(
    ({ delivery, answer, holder }) =>
      isAwaitingDecision(answer) &&
      (["Queued", "RetryWait", "UnknownOutcome"].includes(delivery) || (delivery === "Sending" && !holder)),
  );
  worker.seen = due.map(({ id, rowVersion }) => ({ id, rowVersion }));
}

/** A conditional update: it succeeds only for who has read the row as it is. */
export function claim(world: World, worker: Worker): void {
  const [first, ...rest] = worker.seen;
  worker.seen = rest;
  const intent = first && world.intents[first.id];
  if (worker.claimed || !intent || intent.rowVersion !== first.rowVersion) return;
  const from = intent.delivery === "Sending" ? "UnknownOutcome" : intent.delivery;
  if (moveDelivery(from, "Sending").is !== "applied") return;
  write(intent, { delivery: "Sending", holder: worker });
  worker.claimed = intent;
}

/** The ERP does what it is asked, or not, and the answer arrives, or not. */
export function carry(world: World, worker: Worker, fate: "answered" | "lost" | "never"): void {
  if (!worker.claimed || worker.outcome) return;
  if (fate === "never") {
    worker.outcome = { is: "retry" };
    return;
  }
  const outcome = ask(world, worker.claimed);
  worker.outcome = fate === "lost" ? { is: "unknown" } : outcome;
}

const standingOf = ({ orders }: World): Order | undefined => orders.find(({ decision }) => decision !== "Deleted");
const isReleased = ({ decision }: Order): boolean => decision === "Released" || decision === "Changed";

function ask(world: World, intent: Intent): Outcome {
  const standing = standingOf(world);
  switch (intent.kind) {
    case "OpportunityApproved":
    case "ChangesAccepted":
      return { is: "given", answer: intent.kind === "ChangesAccepted" ? "AcceptedAsAsked" : "Acknowledged" };
    case "DealReadyForFulfillment":
    case "AmendmentRequested":
      return order(world, intent, standing);
    case "CancellationRequested":
      return standing && isReleased(standing) ? { is: "asked" } : { is: "given", answer: "Rejected" };
    case "WithdrawalRequested": {
      const target = targetOf(world, intent);
      if (!target) return { is: "given", answer: "Rejected" };
      if (target.delivery === "Sending" || target.delivery === "UnknownOutcome") return { is: "retry" };
      if (standing?.intentId === target.id)
        return isReleased(standing) ? { is: "given", answer: "Rejected" } : { is: "asked" };
      return { is: "given", answer: "AcceptedAsAsked", target };
    }
  }
}

export function targetOf({ intents }: World, { version }: Intent): Intent | undefined {
  return intents.find(
    (other) => asksForDelivery(other.kind) && other.version === version && isAwaitingDecision(other.answer),
  );
}

/** The key is looked up first; an order nobody has decided takes the newer version, a released one is people's to change. */
function order(world: World, intent: Intent, standing: Order | undefined): Outcome {
  if (standing?.intentId === intent.id) return { is: "given", answer: "Acknowledged" };
  if (world.orders.some(({ intentId }) => intentId === intent.id)) return { is: "given", answer: "Rejected" };
  if (standing) {
    const carried = world.intents[standing.intentId];
    if (carried && carried.version >= intent.version) return { is: "given", answer: "Superseded" };
    if (isReleased(standing)) return { is: "asked" };
    change(world, standing, { intentId: intent.id });
    return { is: "given", answer: "Acknowledged" };
  }
  if (intent.kind === "AmendmentRequested") return { is: "given", answer: "Rejected" };
  world.created.push(intent.id);
  const made: Order = { intentId: intent.id, version: 1, decision: "Draft" };
  world.orders.push(made);
  world.news.push({ ...made, order: made });
  return { is: "given", answer: "Acknowledged" };
}

/** What an attempt came to is written by who still holds the row. */
export function recordOutcome(world: World, worker: Worker): void {
  const { claimed: intent, outcome } = worker;
  if (!intent || !outcome) return;
  Object.assign(worker, { claimed: undefined, outcome: undefined });
  if (intent.holder !== worker) return;
  switch (outcome.is) {
    case "unknown":
    case "retry":
      write(intent, { delivery: outcome.is === "unknown" ? "UnknownOutcome" : "RetryWait", holder: undefined });
      return;
    case "asked":
      write(intent, { delivery: "Delivered", holder: undefined, isAsked: true });
      answer(world, intent, "Acknowledged");
      return;
    case "given":
      write(intent, { delivery: "Delivered", holder: undefined });
      answer(world, intent, outcome.answer);
      if (asksForDelivery(intent.kind) && outcome.answer === "Acknowledged") supersedeOlder(world, intent);
      if (outcome.target) answer(world, outcome.target, "Withdrawn");
  }
}

export function die(worker: Worker): void {
  if (worker.claimed?.holder === worker) worker.claimed.holder = undefined;
  Object.assign(worker, makeWorker());
}

/** People of the ERP decide about the order. */
export function decide(world: World, decision: Order["decision"]): void {
  const standing = standingOf(world);
  if (standing && (!isReleased(standing) || decision === "Changed")) change(world, standing, { decision });
}

/** The order desk answers what it was asked. */
export function answerDesk(world: World, says: "yes" | "no"): void {
  const intent = world.intents.find(({ isAsked, answer: now }) => isAsked && isAwaitingDecision(now));
  if (!intent) return;
  const standing = standingOf(world);
  const before = standing && world.intents[standing.intentId];
  if (says === "no" || !standing || !before) {
    answer(world, intent, "Rejected");
    return;
  }
  answer(world, intent, "AcceptedAsAsked");
  if (asksForDelivery(intent.kind)) {
    answer(world, before, "Superseded");
    change(world, standing, { intentId: intent.id, decision: "Released" });
    return;
  }
  change(world, standing, { decision: "Deleted" });
  world.mirrored.set(standing, standing.version);
  answer(
    world,
    before,
    intent.kind === "WithdrawalRequested" && isAwaitingDecision(before.answer) ? "Withdrawn" : "Superseded",
  );
}

/** The bridge reads news of the order: older news than it has, and news it has had, change nothing. */
export function takeOver(world: World, { order: about, intentId, version, decision }: News): void {
  if (version <= (world.mirrored.get(about) ?? 0)) return;
  world.mirrored.set(about, version);
  const intent = world.intents[intentId];
  if (!intent) return;
  supersedeOlder(world, intent);
  const told = (
    {
      Draft: "Acknowledged",
      Held: "OnHold",
      Released: "AcceptedAsAsked",
      Changed: "AcceptedWithChanges",
      Deleted: "Rejected",
    } as const
  )[decision];
  if (!isAccepted(intent.answer)) answer(world, intent, told);
}

/** Versions the order no longer stands for. */
function supersedeOlder(world: World, intent: Intent): void {
  for (const other of world.intents) {
    const isOlder = asksForDelivery(other.kind) && other.id !== intent.id && other.version < intent.version;
    if (isOlder && moveAnswer(other.answer, "Superseded").is === "applied") answer(world, other, "Superseded");
  }
}

function change(world: World, standing: Order, values: Partial<Order>): void {
  Object.assign(standing, values, { version: standing.version + 1 });
  world.news.push({ ...standing, order: standing });
}

/** The one place where an answer is written: a move that is not allowed is recorded and never applied. */
function answer(world: World, intent: Intent, to: Answer): void {
  const move = moveAnswer(intent.answer, to);
  if (move.is === "applied") write(intent, { answer: to });
  if (move.is === "refused") world.refused.push(`${intent.id}: ${move.from} to ${move.to}`);
}

function write(intent: Intent, values: Partial<Intent>): void {
  Object.assign(intent, values, { rowVersion: intent.rowVersion + 1 });
}
