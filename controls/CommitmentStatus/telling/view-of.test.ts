import type { Stage } from "#model/stage";
import type { DealRow } from "../../shared/mirror/read-deal";
import { aCommitmentRow, aDealRow, anIntentRow, anOrderRow } from "../../shared/testing/deal-rows";
import { aRequest, tell } from "../testing/tell";
import type { Word } from "../words";
import type { BoundDeal } from "./view-of";

const sentence = (row: DealRow, bound?: Partial<BoundDeal>) => tell(row, bound).sentence;
const panels = (row: DealRow) => tell(row).panels.map(({ text, whoActs, nextAction }) => [text, whoActs, nextAction]);
const fact = (row: DealRow, name: Word) => tell(row).facts.find((candidate) => candidate.name === name)?.value;

describe("the first sentence", () => {
  test("before anything is sent", () => {
    expect(sentence(aDealRow({}))).toBe("Proposed.| Nothing has been sent to Business Central.");
  });

  test("after the approval of the deal", () => {
    expect(sentence(aRequest({ kind: "OpportunityApproved" }))).toBe(
      "Proposed.| The deal is approved; nothing has been sent for delivery.",
    );
  });

  test("right after submitting, though no stage column says so yet", () => {
    expect(sentence(aRequest(), { stage: "Proposed" })).toBe(
      "Submitted| 12 min ago. Accord is handing the request to Business Central.",
    );
  });

  test("while the ERP cannot be reached", () => {
    const row = aRequest({
      delivery: "RetryWait",
      reason: { code: "ErpUnreachable" },
      failingSince: "2025-04-07T09:05:00Z",
    });
    expect(sentence(row)).toBe(
      "Submitted| 12 min ago. Business Central cannot be reached since 09:05; Accord keeps trying.",
    );
    expect(panels(row)).toEqual([
      [
        "Your request is safe.| It goes out by itself, once, when Business Central is back.",
        "Accord",
        "Nothing for you to do; do not submit again.",
      ],
    ]);
  });

  test("while the ERP is busy", () => {
    const row = aRequest({ delivery: "RetryWait", reason: { code: "ErpBusy" }, nextAttemptOn: "2025-04-07T09:26:00Z" });
    expect(sentence(row)).toBe("Submitted| 12 min ago. Business Central is busy; Accord goes on by itself at 09:26.");
    expect(fact(row, "NextTry")).toBe("09:26 (tries so far: 0)");
  });

  test("while nobody knows whether the order exists", () => {
    expect(sentence(aRequest({ delivery: "UnknownOutcome" }))).toBe(
      "Submitted| 12 min ago. The connection broke; Accord is checking whether the order exists.",
    );
  });

  test("while the order desk decides", () => {
    expect(sentence(aRequest({ delivery: "Delivered", answer: "Acknowledged" }))).toBe(
      "Submitted| 12 min ago. Business Central has the request; the order desk decides.",
    );
  });

  test("while the customer is blocked", () => {
    const row = aRequest({
      delivery: "Waiting",
      answer: "OnHold",
      answeredOn: "2025-04-07T09:16:00Z",
      reason: { code: "CustomerBlocked", customer: "Adatum Corporation", block: "All" },
    });
    expect(sentence(row)).toBe("Submitted,| on hold since 09:16. The customer is blocked; Finance must lift it.");
    expect(panels(row)).toEqual([
      [
        "Customer blocked.| Business Central takes no orders from Adatum Corporation.",
        "Finance",
        "Lift the block; your request then goes on by itself",
      ],
    ]);
  });

  test("when the request waits for the seller", () => {
    const row = aRequest({ delivery: "Parked", reason: { code: "ItemUnknown", line: "60", item: "DK-010" } });
    expect(sentence(row)).toBe("Submitted| 12 min ago. It waits for you: one item is not known in Business Central.");
    expect(panels(row)).toEqual([
      [
        "Item not known.| Line 60: DK-010 has no counterpart in Business Central. Nothing was ordered.",
        "You",
        "Choose another item and submit again, or ask Sales operations to couple DK-010",
      ],
    ]);
  });

  test("when the ERP refused", () => {
    const row = aRequest({
      answer: "Rejected",
      answeredOn: "2025-04-07T09:14:00Z",
      reason: { code: "ItemBlocked", line: "30", item: "WF-100" },
    });
    expect(sentence(row)).toBe(
      "Not committed.| Refused 10 min ago. One item is blocked for sale; replace it and submit again.",
    );
    expect(tell(row).panels[0]?.tone).toBe("error");
  });

  test("when a deal was withdrawn", () => {
    expect(sentence(aRequest({ answer: "Withdrawn", answeredOn: "2025-04-07T09:20:00Z" }))).toBe(
      "Proposed.| Version 1 was withdrawn 4 min ago; nothing is under way.",
    );
  });

  test("when the order is in force", () => {
    const row = aDealRow({ intents: [anIntentRow({ answer: "AcceptedAsAsked" })], orders: [anOrderRow()] });
    expect(sentence(row)).toBe(
      "Committed.| Order SO-101042 is released; nothing is shipped yet. The warehouse is next.",
    );
  });

  test("when the order differs from what was promised", () => {
    const row = aDealRow({
      intents: [anIntentRow({ answer: "AcceptedWithChanges" })],
      orders: [anOrderRow({ changedLines: 2, total: 5400 })],
    });
    expect(sentence(row)).toBe(
      "Committed.| Order SO-101042 differs from what you promised: 2 lines differ, 83.00 EUR less. Please review.",
    );
  });

  test("when goods are on their way, the differences are told in a panel", () => {
    const row = aDealRow({
      intents: [anIntentRow({ answer: "AcceptedWithChanges" })],
      orders: [anOrderRow({ fulfilment: "PartlyShipped", shippedPercent: 67, changedLines: 1, total: 5500 })],
    });
    expect(sentence(row)).toBe("Committed.| Order SO-101042 is 67 % shipped. The warehouse sends the other goods.");
    expect(panels(row)[0]?.[0]).toBe(
      "Committed with changes.| 1 line differs, 17.00 EUR more; compare the order lines.",
    );
  });

  test("when everything is done, by the word of the stage column", () => {
    const row = aDealRow({
      intents: [anIntentRow({ answer: "AcceptedAsAsked" })],
      orders: [anOrderRow({ fulfilment: "Shipped", billing: "Invoiced" })],
    });
    expect(sentence(row, { stage: "Committed" })).toBe("Committed.| Order SO-101042 is shipped and invoiced.");
    expect(sentence(row, { stage: "Closed" })).toBe("Closed.| Order SO-101042 is shipped, invoiced and settled.");
  });

  test("an hour ago is told by the clock, yesterday with the date", () => {
    expect(sentence(aRequest({ submittedOn: "2025-04-07T07:00:00Z" }))).toMatch(/^Submitted\| at 07:00\. /);
    expect(sentence(aRequest({ submittedOn: "2025-04-06T07:00:00Z" }))).toMatch(/^Submitted\| on 6 Apr 2025 07:00\. /);
  });
});

describe("the track", () => {
  const steps = (stage: Stage, row: DealRow) =>
    tell(row, { stage }).track.map((step) => [step.stage, step.is, step.reached]);

  test("says when each step was reached", () => {
    const row = aDealRow({
      intents: [anIntentRow({ answer: "AcceptedAsAsked", answeredOn: "2025-04-07T10:20:00Z" })],
      orders: [anOrderRow()],
    });
    expect(steps("Committed", row)).toEqual([
      ["Proposed", "done", "4 Apr 2025 08:00"],
      ["Submitted", "done", "09:12"],
      ["Committed", "current", "10:20"],
      ["Closed", "ahead", ""],
    ]);
  });

  test("shows a refusal in the place of the commitment", () => {
    const row = aRequest({ answer: "Rejected" });
    expect(steps("NotCommitted", row)[2]?.slice(0, 2)).toEqual(["NotCommitted", "current"]);
  });
});

describe("the story", () => {
  test("tells requests and commitments in the order they happened, each request with its answer", () => {
    const row = aDealRow({
      intents: [
        anIntentRow({ version: 2, submittedOn: "2025-04-07T11:00:00Z", answer: "AcceptedAsAsked" }),
        anIntentRow({ version: 1, submittedOn: "2025-04-07T09:12:00Z", answer: "Superseded" }),
      ],
      commitments: [
        aCommitmentRow("OrderCreated", "2025-04-07T11:05:00Z", { accord_documentnumber: "SO-1", accord_amount: 5400 }),
        aCommitmentRow("CreditHeld", "2025-04-07T10:00:00Z", { accord_actor: "Henrietta Mueller" }),
      ],
    });
    expect(tell(row).story.map(({ when, what, answer, who, amount }) => [when, what, answer, who, amount])).toEqual([
      ["7 Apr 2025 09:12", "Submitted, version 1", "replaced", "Molly Clark", "5,483.00"],
      ["7 Apr 2025 10:00", "Held for credit", undefined, "Henrietta Mueller", ""],
      ["7 Apr 2025 11:00", "Submitted, version 2", "accepted as asked", "Molly Clark", "5,483.00"],
      ["7 Apr 2025 11:05", "Order SO-1 created", undefined, "Business Central", "5,400.00"],
    ]);
  });
});

describe("how new the news is", () => {
  const committed = aDealRow({ intents: [anIntentRow({ answer: "AcceptedAsAsked" })], orders: [anOrderRow()] });

  test("by the streams, else by the order itself", () => {
    const freshness = { asOf: new Date("2025-04-07T09:23:00Z"), delayedSince: undefined, sources: [] };
    expect(tell(committed, {}, freshness).asOf).toBe("As of 7 Apr 2025 09:23");
    expect(tell(committed).asOf).toBe("As of 7 Apr 2025 09:20");
  });

  test("old news is said to be old, with what it means", () => {
    const delayedSince = new Date("2025-04-07T09:02:00Z");
    const freshness = { asOf: new Date("2025-04-07T09:01:00Z"), delayedSince, sources: [] };
    const shown = tell(committed, {}, freshness);
    expect(shown.isStale).toBe(true);
    expect(shown.panels.map((panel) => panel.text)).toContain(
      "Newer news is delayed.| Nothing has come from Business Central since 09:02. Operations acts; nothing for you to do.",
    );
  });
});

test("a newer request leaves the order in force and is told beside it", () => {
  const row = aDealRow({
    intents: [
      anIntentRow({ answer: "AcceptedAsAsked" }),
      anIntentRow({ version: 2, submittedOn: "2025-04-07T09:20:00Z" }),
    ],
    orders: [anOrderRow()],
  });
  expect(sentence(row)).toBe(
    "Committed.| Submitted, version 2, 4 min ago; the order stays in force until it is decided.",
  );
  expect(panels(row)[0]?.[0]).toBe(
    "A change is under way.| Submitted, version 2, 4 min ago; nothing changes until it is decided.",
  );
});

test("an order the ERP no longer has is told with whom to ask", () => {
  const row = aDealRow({
    intents: [anIntentRow({ answer: "AcceptedAsAsked" })],
    orders: [anOrderRow({ inForce: false, goneOn: "2025-04-07T09:21:00Z" })],
  });
  expect(panels(row)[0]?.[0]).toMatch(/^The order is gone\.\| Business Central no longer has SO-101042 since 09:21\./);
});

test("an order that ended because everything is invoiced is no reason to worry", () => {
  const row = aDealRow({
    intents: [anIntentRow({ answer: "AcceptedAsAsked" })],
    orders: [anOrderRow({ fulfilment: "ClosedShort", billing: "Invoiced", goneOn: "2025-04-07T09:21:00Z" })],
  });
  expect(panels(row)).toEqual([]);
});

test("a hold on an approved deal is told before anything is sent", () => {
  const row = aRequest({
    kind: "OpportunityApproved",
    answer: "OnHold",
    reason: { code: "CustomerBlocked", customer: "Adatum Corporation", block: "All" },
  });
  expect(sentence(row)).toBe("Proposed.| The customer is blocked; Finance must lift it.");
  expect(panels(row)[0]?.[1]).toBe("Finance");
});

test("a request that waits for its turn is on its way, not in trouble", () => {
  expect(sentence(aRequest({ delivery: "RetryWait" }))).toMatch(/Accord is handing the request/);
});

test("the order in force counts, not one entered later by hand that is not", () => {
  const row = aDealRow({
    intents: [anIntentRow({ answer: "AcceptedAsAsked" })],
    orders: [anOrderRow(), anOrderRow({ number: "SO-2", inForce: false, syncedOn: "2025-05-01T00:00:00Z" })],
  });
  expect(fact(row, "Order")).toBe("SO-101042");
});

test("only a web address becomes a link", () => {
  const links = (address: string) =>
    tell(
      aDealRow({ intents: [anIntentRow({ answer: "AcceptedAsAsked" })], orders: [anOrderRow({ address })] }),
    ).facts.map((candidate) => candidate.address);
  expect(links("https://erp.example/SO-1")).toContain("https://erp.example/SO-1");
  expect(links("javascript:alert(1)").filter(Boolean)).toEqual([]);
});

test("what column security hides is not guessed from empty columns", () => {
  const shown = tell(aRequest(), { isHidden: true });
  expect(shown.sentence).toMatch(/^Hidden from your role\./);
  expect([shown.track, shown.facts, shown.panels]).toEqual([[], [], []]);
});
