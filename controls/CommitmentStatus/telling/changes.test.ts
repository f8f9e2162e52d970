import type { Reason } from "#model/reason";
import { aDealRow, anIntentRow, anOrderRow } from "../../shared/testing/deal-rows";
import { tell } from "../testing/tell";

const committed = anIntentRow({ answer: "AcceptedAsAsked", submittedOn: "2025-04-07T08:00:00Z" });

type Asked = Parameters<typeof anIntentRow>[0];

/** A deal in force of which a change was asked for 12 minutes ago. */
function tellChange(words: Asked, order = anOrderRow()) {
  return tell(
    aDealRow({
      intents: [committed, anIntentRow({ kind: "AmendmentRequested", version: 2, ...words })],
      orders: [order],
    }),
  );
}

test("a change that is undecided is what there is to tell; the order stays in force", () => {
  const { sentence, look, panels, track } = tellChange({ delivery: "Queued" });
  expect(sentence).toBe(
    "Committed.| Change asked for, version 2, 12 min ago; the order stays in force until it is decided.",
  );
  expect(look.tone).toBe("info");
  expect(panels.map(({ tone, text }) => [tone, text])).toEqual([
    ["info", "A change is under way.| Change asked for, version 2, 12 min ago; nothing changes until it is decided."],
  ]);
  expect(track.find((step) => step.is === "current")?.stage).toBe("Committed");
});

test("once the order desk was asked, it has the ball", () => {
  const reason: Reason = { code: "AwaitingOrderDesk", order: "SO-101042" };
  const { sentence, facts, panels } = tellChange({ delivery: "Waiting", reason });
  expect(sentence).toMatch(/the order stays in force until the order desk answers\.$/);
  expect(facts[0]).toEqual({ name: "NowWith", value: "Order desk" });
  expect(panels.map(({ tone, nextAction }) => [tone, nextAction])).toEqual([
    ["info", "Change order SO-101042 in Business Central, or leave it as it is"],
  ]);
});

test("a refused change says the fact, and what can be done", () => {
  const reason: Reason = { code: "BelowShipped", line: "10", asked: "6", shipped: "8" };
  const { sentence, look, panels } = tellChange({ answer: "Rejected", reason });
  expect(sentence).toBe("Committed.| The change was refused: line 10 has 8 shipped already.");
  expect(look.tone).toBe("warn");
  expect(panels[0]?.nextAction).toBe("Ask for at least 8, or agree a return");
});

test("a change that was taken, or withdrawn, is told by the story alone", () => {
  for (const answer of ["AcceptedAsAsked", "Withdrawn", "Superseded"] as const) {
    expect(tellChange({ answer }).sentence).toMatch(/^Committed\.\| Order SO-101042 is released/);
  }
});

test("a withdrawal leaves the request where it is until it is decided", () => {
  const request = anIntentRow({ delivery: "Delivered", answer: "Acknowledged", submittedOn: "2025-04-07T08:54:00Z" });
  const { sentence, panels } = tell(aDealRow({ intents: [request, anIntentRow({ kind: "WithdrawalRequested" })] }));
  expect(sentence).toBe("Submitted| 30 min ago. Business Central has the request; the order desk decides.");
  expect(panels.map(({ text }) => text)).toEqual([
    "A change is under way.| Withdrawal asked for, 12 min ago; nothing changes until it is decided.",
  ]);
});

describe("an answer that takes its time", () => {
  const request: Asked = { delivery: "Delivered", answer: "Acknowledged", answerExpectedBy: "2025-04-07T09:32:00Z" };
  const tellRequest = (words: Asked) => tell(aDealRow({ intents: [anIntentRow({ ...request, ...words })] }));

  test("is expected as long as such answers usually take", () => {
    const { sentence, facts, panels } = tellRequest({});
    expect(sentence).toBe(
      "Submitted| 12 min ago. Business Central has the request; the order desk usually decides within 20 min.",
    );
    expect(facts).toContainEqual({ name: "Answer", value: "by 09:32" });
    expect(panels).toEqual([]);
  });

  test("is told by its day when nobody works until then", () => {
    const afternoon = { submittedOn: "2025-04-04T15:30:00Z", answerExpectedBy: "2025-04-07T10:00:00Z" };
    expect(tellRequest(afternoon).sentence).toContain("the order desk usually decides by 10:00.");
    const evening = { submittedOn: "2025-04-07T09:00:00Z", answerExpectedBy: "2025-04-08T08:30:00Z" };
    expect(tellRequest(evening).sentence).toContain("the order desk usually decides by 8 Apr 2025 08:30.");
  });

  test("is overdue when the bridge says so, and somebody has to act", () => {
    const late = { submittedOn: "2025-04-07T08:32:00Z", answerExpectedBy: "2025-04-07T08:52:00Z" };
    const { sentence, look, facts, panels } = tellRequest({ ...late, overdueSince: "2025-04-07T08:53:00Z" });
    expect(sentence).toBe("Submitted| 52 min ago. No answer yet, usually within 20 min.");
    expect(look.tone).toBe("warn");
    expect(facts).toContainEqual({ name: "Answer", value: "08:52, 32 min ago" });
    expect(panels.map(({ text, whoActs }) => [text, whoActs])).toEqual([
      [
        "The answer is overdue.| It was expected by 08:52. Nothing is lost: the request is kept until it is answered.",
        "Order desk",
      ],
    ]);
  });

  test("is overdue by the clock too, should the bridge be down", () => {
    expect(tellRequest({ answerExpectedBy: "2025-04-07T09:23:00Z" }).panels).toHaveLength(1);
  });

  test("is never overdue on hold: somebody has answered", () => {
    const reason: Reason = { code: "AwaitingApproval" };
    const { panels } = tellRequest({ answer: "OnHold", answerExpectedBy: "2025-04-07T09:20:00Z", reason });
    expect(panels.map(({ text }) => text)).toEqual([expect.stringMatching(/^The order waits for approval/)]);
  });

  test.each([
    ["2025-04-07T13:12:00Z", "within 4 h."],
    ["2025-04-11T09:12:00Z", "by 11 Apr 2025 09:12."],
  ])("expected by %s is told as %s", (answerExpectedBy, words) => {
    expect(tellRequest({ answerExpectedBy }).sentence).toContain(words);
  });

  test("tells by how many days it is late", () => {
    const long = { submittedOn: "2025-04-03T08:00:00Z", answerExpectedBy: "2025-04-03T09:24:00Z" };
    expect(tellRequest(long).facts).toContainEqual({ name: "Answer", value: "3 Apr 2025 09:24, 4 days ago" });
  });
});
