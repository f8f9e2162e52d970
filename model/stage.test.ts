import fc from "fast-check";
import { answers, answerMoves, moveAnswer } from "./answer";
import { deliveries, deliveryMoves, moveDelivery } from "./delivery";
import { intentKinds } from "./intents/kind";
import { stageOf, type IntentFacts } from "./stage";

const intentFacts: fc.Arbitrary<IntentFacts> = fc.record({
  kind: fc.constantFrom(...intentKinds.names),
  version: fc.integer({ min: 1, max: 9 }),
  answer: fc.constantFrom(...answers.names),
});

function deal(answer: IntentFacts["answer"], version = 1): IntentFacts {
  return { kind: "DealReadyForFulfillment", version, answer };
}

test.each([
  ["Proposed", []],
  ["Submitted", [deal("Submitted")]],
  ["Submitted", [deal("Acknowledged")]],
  ["Submitted", [deal("OnHold")]],
  ["Committed", [deal("AcceptedAsAsked")]],
  ["Committed", [deal("AcceptedWithChanges")]],
  ["NotCommitted", [deal("Rejected")]],
  ["Proposed", [deal("Withdrawn")]],
  ["Proposed", [deal("Expired")]],
  ["Submitted", [deal("Rejected", 1), deal("Submitted", 2)]],
  ["NotCommitted", [deal("Rejected", 2), deal("Superseded", 1)]],
] as const)("without an order the stage is %s for %j", (stage, intents) => {
  expect(stageOf(intents, undefined)).toBe(stage);
});

test("an order in force is Committed whatever is asked or answered meanwhile", () => {
  fc.assert(
    fc.property(
      fc.array(intentFacts),
      (intents) => stageOf(intents, { inForce: true, completed: false }) === "Committed",
    ),
  );
});

test("a completed order closes the deal", () => {
  expect(stageOf([deal("AcceptedAsAsked")], { inForce: true, completed: true })).toBe("Closed");
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(fc.uniqueArray(intentFacts, { selector: (intent) => intent.version }), (intents) => {
      expect(stageOf([...intents].reverse(), undefined)).toBe(stageOf(intents, undefined));
    }),
  );
});

test("approving an opportunity asks for no delivery and leaves it Proposed", () => {
  expect(stageOf([{ kind: "OpportunityApproved", version: 1, answer: "Acknowledged" }], undefined)).toBe("Proposed");
});

test("an answer moves only where the table allows, and a refusal names both ends", () => {
  fc.assert(
    fc.property(fc.constantFrom(...answers.names), fc.constantFrom(...answers.names), (from, to) => {
      const result = moveAnswer(from, to);
      if (from === to) expect(result).toEqual({ is: "unchanged" });
      else if (answerMoves[from].includes(to)) expect(result).toEqual({ is: "applied", to });
      else expect(result).toEqual({ is: "refused", from, to });
    }),
  );
});

test("no walk of allowed moves leaves a final answer", () => {
  const final = answers.names.filter((answer) => answerMoves[answer].length === 0);
  expect(final).toEqual(["Rejected", "Withdrawn", "Superseded", "Expired"]);
});

test("from every delivery state an intent can still be delivered", () => {
  for (const start of deliveries.names) {
    const reached = new Set([start]);
    for (const state of reached) for (const next of deliveryMoves[state]) reached.add(next);
    expect(reached).toContain("Delivered");
  }
});

test("an unknown outcome is looked up before anything is sent again", () => {
  expect(moveDelivery("UnknownOutcome", "RetryWait").is).toBe("refused");
  expect(moveDelivery("UnknownOutcome", "Queued").is).toBe("refused");
  expect(moveDelivery("UnknownOutcome", "Sending").is).toBe("applied");
});

test("a change of an order counts once it is accepted, and a cancelled order leaves the deal proposed", () => {
  const first = { kind: "DealReadyForFulfillment", version: 1, answer: "AcceptedAsAsked" } as const;
  const change = { kind: "AmendmentRequested", version: 2, answer: "Rejected" } as const;
  expect(stageOf([first, change], undefined)).toBe("Committed");
  expect(stageOf([first, { ...change, answer: "Acknowledged" }], undefined)).toBe("Committed");
  const replaced = { ...first, answer: "Superseded" } as const;
  expect(stageOf([replaced, { ...change, answer: "AcceptedWithChanges" }], undefined)).toBe("Committed");
  expect(stageOf([replaced, { ...change, answer: "Superseded" }], undefined)).toBe("Proposed");
});
