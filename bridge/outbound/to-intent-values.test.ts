import fc from "fast-check";
import { fromOption } from "#model/choice";
import { deliveries, moveDelivery } from "#model/delivery";
import { failureClasses } from "#model/failure";
import type { Erp } from "../ports/erp";
import { ErpFault } from "../ports/erp-fault";
import { makeFakeClock } from "../testing/fake-clock";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import { toOutcome, type Outcome } from "./outcome";
import { toIntentValues } from "./to-intent-values";

const clock = makeFakeClock();
const now = clock.now();
const secondsFromNow = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function makeOutbound(failingSince?: Date): Outbound {
  return {
    clock,
    erp: { capabilities: { idempotency: "lookupOnly", longestCommitSeconds: 600 } } as Erp,
    health: { failingSince: () => failingSince, answeringSince: () => undefined, isHeldBack: () => false },
    randomness: { fraction: () => 0.5, uuid: () => "id" },
  } as unknown as Outbound;
}

function makeClaim(change: Partial<Claim> = {}): Claim {
  return { intent: { accord_failingsince: null }, attempt: 1, unclearUntil: undefined, ...change } as unknown as Claim;
}

const values = (outcome: Outcome, claim = makeClaim(), outbound = makeOutbound()) =>
  toIntentValues(outbound, claim, outcome, undefined);

const unreachable = new ErpFault("down", { failure: "Transient", sent: "no" });

test("a passing fault is tried again on the schedule, and not before the ERP asked for", () => {
  const first = values(toOutcome(unreachable, undefined));
  expect(first).toMatchObject({
    accord_nextattempton: secondsFromNow(5).toISOString(),
    accord_reasoncode: "ErpUnreachable",
    accord_failingsince: now.toISOString(),
    accord_leaseholder: null,
    accord_leaseduntil: null,
  });
  const third = values(toOutcome(unreachable, undefined), makeClaim({ attempt: 3 }));
  expect(third.accord_nextattempton).toBe(secondsFromNow(120).toISOString());
  const busy = new ErpFault("busy", { failure: "Throttled", sent: "no", retryAfterSeconds: 77 });
  expect(values(toOutcome(busy, undefined))).toMatchObject({
    accord_nextattempton: secondsFromNow(77).toISOString(),
    accord_reasoncode: "ErpBusy",
  });
});

test("it says since when the ERP cannot be reached, also when that was before the deal was submitted", () => {
  const since = secondsFromNow(-3600);
  const claim = makeClaim({ intent: { accord_failingsince: secondsFromNow(-60).toISOString() } as Claim["intent"] });
  expect(values(toOutcome(unreachable, undefined), claim, makeOutbound(since)).accord_failingsince).toBe(
    since.toISOString(),
  );
  expect(values(toOutcome(unreachable, undefined), claim).accord_failingsince).toBe(secondsFromNow(-60).toISOString());
});

test("what is unclear stays unclear, whatever else fails", () => {
  const unclearUntil = secondsFromNow(-100);
  const claim = makeClaim({ unclearUntil });
  const outcome = toOutcome(unreachable, unclearUntil);
  expect(outcome.is).toBe("unknown");
  expect(values(outcome, claim).accord_leaseduntil).toBe(unclearUntil.toISOString());
  const parked = values({ is: "parked", failure: "Defect", reason: { code: "RequestUnreadable", detail: "" } }, claim);
  expect(parked.accord_leaseduntil).toBe(unclearUntil.toISOString());
  expect(values({ is: "ordered", order: { id: "1", number: "1" } }, claim).accord_leaseduntil).toBeNull();
});

test("while an order may come of which nobody knows, and the ERP would take a second one, the request is at risk", () => {
  const unclearUntil = secondsFromNow(-100);
  const lost: Outcome = { is: "unknown", lastSentBy: unclearUntil, reason: { code: "OutcomeUnknown" } };
  const claim = makeClaim({ unclearUntil });
  const end = secondsFromNow(500).toISOString();
  expect(values(lost, claim).accord_atriskuntil).toBe(end);
  const parked: Outcome = { is: "parked", failure: "Defect", reason: { code: "RequestUnreadable", detail: "" } };
  expect(values(parked, claim).accord_atriskuntil).toBe(end);
  expect(values({ is: "ordered", order: { id: "1", number: "1" } }, claim).accord_atriskuntil).toBeNull();
  expect(values(toOutcome(unreachable, undefined)).accord_atriskuntil).toBeNull();
});

test.each(["uniqueField", "clientKey"] as const)("nothing is at risk where the ERP is %s", (idempotency) => {
  const erp = { capabilities: { idempotency, longestCommitSeconds: 600 } } as Erp;
  const lost: Outcome = { is: "unknown", lastSentBy: now, reason: { code: "OutcomeUnknown" } };
  const claim = makeClaim({ unclearUntil: now });
  expect(values(lost, claim, { ...makeOutbound(), erp }).accord_atriskuntil).toBeNull();
});

test("where the ERP refuses a second order, what was sent before the one that was made stays unclear until its time is over", () => {
  const outbound = {
    ...makeOutbound(),
    erp: { capabilities: { idempotency: "uniqueField", longestCommitSeconds: 600 } } as Erp,
  };
  const ordered: Outcome = { is: "ordered", order: { id: "1", number: "1" } };
  const unclearUntil = secondsFromNow(-100);
  expect(values(ordered, makeClaim({ unclearUntil }), outbound).accord_leaseduntil).toBe(unclearUntil.toISOString());
  expect(values(ordered, makeClaim({ unclearUntil: secondsFromNow(-700) }), outbound).accord_leaseduntil).toBeNull();
  expect(values(ordered, makeClaim(), outbound).accord_leaseduntil).toBeNull();
});

test("an unknown outcome is looked up on the schedule, and once more right after nothing can commit any more", () => {
  const claim = makeClaim({ attempt: 5 });
  const almostOver: Outcome = { is: "unknown", lastSentBy: secondsFromNow(-590), reason: { code: "OutcomeUnknown" } };
  expect(values(almostOver, claim).accord_nextattempton).toBe(secondsFromNow(11).toISOString());
});

test("every fault leads to an allowed delivery, and only faults a person must see are parked", () => {
  const fault = fc.record({
    failure: fc.constantFrom(...failureClasses.names),
    sent: fc.constantFrom("no" as const, "maybe" as const),
    unclear: fc.boolean(),
  });
  fc.assert(
    fc.property(fault, ({ failure, sent, unclear }) => {
      const unclearUntil = unclear ? now : undefined;
      const outcome = toOutcome(new ErpFault("f", { failure, sent }), unclearUntil);
      const delivery = fromOption(deliveries, values(outcome, makeClaim({ unclearUntil })).accord_delivery);
      expect(delivery && moveDelivery("Sending", delivery).is).toBe("applied");
      if (delivery === "Parked") expect(["Transient", "Throttled", "SignIn"]).not.toContain(failure);
    }),
  );
});
