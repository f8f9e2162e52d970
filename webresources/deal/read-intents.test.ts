import type { Answer } from "#model/answer";
import type { Delivery } from "#model/delivery";
import { isAwaited, mayApprove, maySubmit, nextVersion, type SentIntent } from "./read-intents";

const request = (answer: Answer, delivery: Delivery = "Delivered", version = 1): SentIntent => ({
  kind: "DealReadyForFulfillment",
  version,
  answer,
  delivery,
});
const approval: SentIntent = { kind: "OpportunityApproved", version: 1, answer: "Acknowledged", delivery: "Delivered" };

test.each<[Answer, boolean]>([
  ["Submitted", false],
  ["Acknowledged", false],
  ["OnHold", false],
  ["AcceptedAsAsked", false],
  ["AcceptedWithChanges", false],
  ["Rejected", true],
  ["Withdrawn", true],
  ["Superseded", true],
  ["Expired", true],
])("after the answer %s a deal may be submitted again: %s", (answer, allowed) => {
  expect(maySubmit([request(answer)])).toBe(allowed);
});

test("a deal that was never submitted, or only approved, may be submitted", () => {
  expect(maySubmit([])).toBe(true);
  expect(maySubmit([approval])).toBe(true);
});

test("a request parked for the seller waits for the corrected deal", () => {
  expect(maySubmit([request("Submitted", "Parked")])).toBe(true);
});

test("the newest version decides, in whatever order the rows come", () => {
  expect(maySubmit([request("Submitted", "Queued", 2), request("Rejected", "Delivered", 1)])).toBe(false);
  expect(isAwaited([request("Rejected"), request("Submitted", "Queued", 2)])).toBe(true);
});

test("a deal is approved once, and not after it was submitted", () => {
  expect(mayApprove([])).toBe(true);
  expect(mayApprove([approval])).toBe(false);
  expect(mayApprove([request("Rejected")])).toBe(false);
});

test("versions are counted by what is asked for", () => {
  expect(nextVersion([], "DealReadyForFulfillment")).toBe(1);
  expect(nextVersion([approval], "DealReadyForFulfillment")).toBe(1);
  expect(nextVersion([request("Rejected", "Delivered", 3), approval], "DealReadyForFulfillment")).toBe(4);
});
