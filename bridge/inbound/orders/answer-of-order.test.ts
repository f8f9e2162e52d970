import fc from "fast-check";
import { answers, answerMoves, isAccepted, type Answer } from "#model/answer";
import { toOption } from "#model/choice";
import { decimal } from "#model/decimal";
import { anOrder, anOrderLine, aSnapshot } from "../../testing/documents";
import { answerOfOrder, moveOf } from "./answer-of-order";
import { compareWithPromise } from "./compare-with-promise";
import type { OrderedIntent } from "./mirrored-order";

const free = { name: "Adatum Corporation", creditStatus: "Free" } as const;
const blocked = { name: "Adatum Corporation", creditStatus: "Blocked" } as const;

function anIntent(answer: Answer | null, reasonCode: string | null = null): OrderedIntent {
  return {
    "@odata.etag": 'W/"1"',
    accord_intentid: "1d4c7524-a578-4783-b608-73f7b0b68fd2",
    accord_name: "Coffee machines",
    accord_key: "K",
    accord_kind: null,
    accord_version: 1,
    accord_snapshot: null,
    accord_snapshothash: null,
    accord_answerdetails: null,
    accord_review: null,
    accord_answer: answer === null ? null : toOption(answers, answer),
    accord_delivery: null,
    accord_reasoncode: reasonCode,
    accord_reasondetails: null,
    _accord_orderid_value: null,
    _accord_opportunityid_value: null,
    _accord_accountid_value: null,
    _owninguser_value: null,
    accord_AccountId: null,
  };
}

function decide(order: ReturnType<typeof anOrder>, customer: typeof free | typeof blocked = free) {
  return answerOfOrder(order, compareWithPromise(order, aSnapshot()), customer);
}

test("an order nobody has released is acknowledged", () => {
  expect(decide(anOrder())).toEqual({ answer: "Acknowledged", reason: undefined });
});

test("a released order is accepted as asked, or with changes when a line differs", () => {
  expect(decide(anOrder({ decision: "Accepted" })).answer).toBe("AcceptedAsAsked");
  const fewer = anOrder({ decision: "Accepted", lines: [anOrderLine({ quantity: decimal("11") })] });
  expect(decide(fewer).answer).toBe("AcceptedWithChanges");
  expect(decide(anOrder({ decision: "Accepted", lines: [] })).answer).toBe("AcceptedWithChanges");
});

test("an order in review is held, and so is an undecided one of a blocked customer", () => {
  expect(decide(anOrder({ decision: "AwaitingApproval" }))).toEqual({
    answer: "OnHold",
    reason: { code: "AwaitingApproval" },
  });
  expect(decide(anOrder(), blocked)).toEqual({
    answer: "OnHold",
    reason: { code: "CustomerBlocked", customer: "Adatum Corporation", block: "Blocked" },
  });
  expect(decide(anOrder({ decision: "Accepted" }), blocked).answer).toBe("AcceptedAsAsked");
});

test("an accepted request stays accepted when its order is reopened or changed", () => {
  expect(moveOf(anIntent("AcceptedAsAsked"), decide(anOrder()))).toEqual({ is: "stays", answer: "AcceptedAsAsked" });
});

test("a hold that is lifted and one whose reason changes are moves, the same hold again is none", () => {
  const held = decide(anOrder({ decision: "AwaitingApproval" }));
  expect(moveOf(anIntent("OnHold", "AwaitingApproval"), decide(anOrder())).is).toBe("moves");
  expect(moveOf(anIntent("OnHold", "CustomerBlocked"), held).is).toBe("moves");
  expect(moveOf(anIntent("OnHold", "AwaitingApproval"), held).is).toBe("stays");
});

test("an order for a rejected request is refused as an answer", () => {
  expect(moveOf(anIntent("Rejected"), decide(anOrder()))).toEqual({
    is: "refused",
    answer: "Rejected",
    to: "Acknowledged",
  });
});

test("whatever an order says, only allowed moves are made", () => {
  const any = fc.constantFrom(...answers.names);
  fc.assert(
    fc.property(any, any, (from, to) => {
      const move = moveOf(anIntent(from), { answer: to, reason: undefined });
      if (move.is === "moves") expect(answerMoves[from]).toContain(to);
      if (isAccepted(from) && to !== "Rejected") expect(move.is).toBe("stays");
    }),
  );
});
