/** @jest-environment node */
import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { dealNewsChannel } from "#model/deal-news";
import { intentKinds } from "#model/intents/kind";
import { stages, type Stage } from "#model/stage";
import { reviews, type Review } from "#model/tolerance";
import { openOpportunityForm, opportunityId, type FormSetup, type OpportunityForm } from "../testing/opportunity-form";
import { makeOnLoad } from "./on-load";

const stopping: (() => void)[] = [];

beforeEach(() => {
  jest.useFakeTimers({
    now: new Date("2025-04-07T09:24:00Z"),
    doNotFake: ["nextTick", "setImmediate", "queueMicrotask"],
  });
  Object.assign(globalThis, { document: { visibilityState: "visible" } });
});

afterEach(() => {
  // A form that was left: what listens stops with the next form.
  for (const stop of stopping.splice(0)) stop();
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "document");
});

function load(
  setup: FormSetup,
  intents: OpportunityForm["organisation"]["intents"] = [],
): OpportunityForm & { readonly onLoad: () => void } {
  const opened = openOpportunityForm(setup);
  opened.organisation.intents = intents;
  opened.organisation.opportunity = { accord_stage: setup.stage ? toOption(stages, setup.stage) : null };
  const handler = makeOnLoad();
  const onLoad = () => handler(opened.executionContext);
  onLoad();
  stopping.push(() => {
    const left = openOpportunityForm({ isNew: true });
    handler(left.executionContext);
  });
  return { ...opened, onLoad };
}

const pass = async (seconds: number) => {
  await jest.advanceTimersByTimeAsync(seconds * 1000);
};

const looks = ({ organisation }: OpportunityForm) =>
  organisation.requests.filter((r) => r === "GET opportunity").length;

function theErpDecides({ organisation }: OpportunityForm, stage: Stage): void {
  organisation.opportunity = {
    accord_stage: toOption(stages, stage),
    accord_ordernumber: "SO-101042",
    accord_commitmenton: "2025-04-07T09:24:02Z",
  };
}

test.each<[Stage, RegExp]>([
  ["Proposed", /^Proposed\. No request for fulfillment is under way\./],
  ["Submitted", /^Submitted\. Business Central decides/],
  ["Committed", /^Committed\. Business Central stands by the order/],
  ["NotCommitted", /^Not committed\. Business Central refused the request/],
  ["Closed", /^Closed\./],
])("at stage %s the form says what happens next", (stage, text) => {
  expect(load({ stage }).notifications()["accord_nextstep"]).toMatch(text);
});

test("a deal that is not saved yet is told to be saved, and nothing is asked for", async () => {
  const opened = load({ isNew: true });
  await pass(60);
  expect(opened.notifications()["accord_nextstep"]).toMatch(/^Save the deal first/);
  expect(opened.organisation.requests).toEqual([]);
});

test.each<[Review, RegExp | undefined]>([
  ["NotNeeded", undefined],
  ["Advised", /all within what your company takes/],
  ["Needed", /changes that need your decision: accept them/],
  ["Unacceptable", /changes your company does not take\. Have the order corrected/],
  ["Done", undefined],
])("what the ERP changed is told by what it asks of the seller: %s", async (review, text) => {
  const request = {
    accord_kind: toOption(intentKinds, "DealReadyForFulfillment"),
    accord_version: 1,
    accord_answer: toOption(answers, "AcceptedWithChanges"),
    accord_review: toOption(reviews, review),
  };
  const opened = load({ stage: "Committed" }, [request]);
  await pass(0);
  const told = opened.notifications()["accord_review"];
  if (text) expect(told).toMatch(text);
  else expect(told).toBeUndefined();
});

test("the handler returns nothing, so that the form does not wait", () => {
  const handler: (context: Xrm.Events.EventContext) => unknown = makeOnLoad();
  expect(handler(openOpportunityForm({ isNew: true }).executionContext)).toBeUndefined();
});

test("loading asks for nothing when the stage says enough", () => {
  expect(load({ stage: "Submitted" }).organisation.requests).toEqual([]);
});

test("while an answer is awaited the form looks every four seconds and shows it", async () => {
  const opened = load({ stage: "Submitted" });
  await pass(4);
  expect(looks(opened)).toBe(1);
  expect(opened.refresh).not.toHaveBeenCalled();
  theErpDecides(opened, "Committed");
  await pass(4);
  expect(opened.refresh.mock.calls).toEqual([[false]]);
  expect(opened.refreshLines).toHaveBeenCalledTimes(1);
  expect(opened.refreshRibbon).toHaveBeenCalledTimes(1);
  expect(opened.notifications()["accord_nextstep"]).toMatch(/^Committed\./);
});

test("what is being typed is not lost: the lines are read anew, the fields wait, and the form says so until it is saved", async () => {
  const opened = load({ stage: "Submitted", isDirty: true });
  theErpDecides(opened, "Committed");
  await pass(4);
  expect(opened.refresh).not.toHaveBeenCalled();
  expect(opened.refreshLines).toHaveBeenCalledTimes(1);
  expect(opened.notifications()["accord_news"]).toMatch(/^There is news from Business Central/);
});

test.each<Stage>(["Proposed", "NotCommitted", "Closed"])(
  "at stage %s nothing is to come, so nothing is asked for",
  async (stage) => {
    const opened = load({ stage });
    await pass(3600);
    expect(looks(opened)).toBe(0);
  },
);

test("after an hour without change the form looks every thirty seconds", async () => {
  const opened = load({ stage: "Committed" });
  await pass(3604);
  const before = looks(opened);
  await pass(300);
  expect(looks(opened) - before).toBe(10);
});

test("a page nobody sees, or one that shows something else, asks for nothing", async () => {
  const opened = load({ stage: "Submitted" });
  Object.assign(globalThis, { document: { visibilityState: "hidden" } });
  await pass(60);
  expect(looks(opened)).toBe(0);
  Object.assign(globalThis, { document: { visibilityState: "visible" } });
  Object.assign(Xrm.Utility, { getPageContext: () => ({ input: { pageType: "entitylist", entityName: "account" } }) });
  await pass(60);
  expect(looks(opened)).toBe(0);
});

test("a look that fails is tried again with the next one", async () => {
  const opened = load({ stage: "Submitted" });
  opened.organisation.faults.retrieve = new TypeError("Failed to fetch");
  await pass(8);
  expect(looks(opened)).toBe(2);
  delete opened.organisation.faults.retrieve;
  theErpDecides(opened, "Committed");
  await pass(4);
  expect(opened.refresh).toHaveBeenCalledTimes(1);
});

test("the form is loaded again: one watch, not two", async () => {
  const opened = load({ stage: "Submitted" });
  opened.onLoad();
  opened.onLoad();
  await pass(4);
  expect(looks(opened)).toBe(1);
});

test("a form that shows another record is no longer watched", async () => {
  const opened = load({ stage: "Submitted" });
  Object.assign(opened.form.data.entity, { getId: () => "{00000000-0000-4000-8000-000000000099}" });
  await pass(60);
  expect(looks(opened)).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
});

test("a deal whose submission no column shows yet is known by its intent and watched", async () => {
  const opened = openOpportunityForm({});
  opened.organisation.opportunity = {};
  opened.organisation.intents = [{ accord_kind: toOption(intentKinds, "DealReadyForFulfillment"), accord_version: 1 }];
  const handler = makeOnLoad();
  handler(opened.executionContext);
  stopping.push(() => handler(openOpportunityForm({ isNew: true }).executionContext));
  await pass(0);
  expect(opened.notifications()["accord_nextstep"]).toMatch(/^Submitted\./);
  theErpDecides(opened, "Submitted");
  await pass(4);
  expect(opened.refresh).toHaveBeenCalledTimes(1);
});

test("the command on the same page is heard: from then on an answer is awaited", async () => {
  const opened = load({ stage: "Proposed" });
  const channel = new BroadcastChannel(dealNewsChannel);
  channel.postMessage({ is: "Sent", opportunityId });
  // From the moment it is heard on the next look is planned.
  while (jest.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  theErpDecides(opened, "Submitted");
  await pass(4);
  channel.close();
  expect(opened.refresh).toHaveBeenCalledTimes(1);
});

test("an answer that is late is said on the form, and no longer when it is there", async () => {
  const opened = load({ stage: "Submitted" });
  const late = {
    accord_overduesince: "2025-04-07T09:20:00Z",
    accord_answerexpectedby: "2025-04-07T09:20:00Z",
    createdon: "2025-04-07T08:50:00Z",
  };
  const inTime = { accord_overduesince: null, accord_answerexpectedby: null, createdon: "2025-04-07T09:00:00Z" };
  const submitted = opened.organisation.opportunity;
  opened.organisation.opportunity = { ...submitted, accord_opportunity_intent: [late, inTime] };
  await pass(4);
  expect(opened.notifications()["accord_silence"]).toMatch(
    /^Asked on 4\/7\/25.* No answer yet; one was expected by 4\/7\/25/,
  );
  expect(opened.refresh).not.toHaveBeenCalled();
  opened.organisation.opportunity = { ...submitted, accord_opportunity_intent: [inTime] };
  await pass(4);
  expect(opened.notifications()).not.toHaveProperty("accord_silence");
});
