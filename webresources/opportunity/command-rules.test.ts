import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { reviews } from "#model/tolerance";
import { shareIntents } from "../deal/read-intents";
import { openOpportunityForm } from "../testing/opportunity-form";
import { makeCommandRules } from "./command-rules";
import { recordIdOf } from "./record-id";

const rejected = {
  accord_kind: toOption(intentKinds, "DealReadyForFulfillment"),
  accord_version: 1,
  accord_answer: toOption(answers, "Rejected"),
};

test("a deal that was not sent may be submitted and approved; both rules share one request", async () => {
  const { form, organisation } = openOpportunityForm();
  const ruleOf = makeCommandRules();
  const [canSubmit, canApprove] = [ruleOf("submit"), ruleOf("approve")];
  expect(await Promise.all([canSubmit(form), canApprove(form)].map((allowed) => Promise.resolve(allowed)))).toEqual([
    true,
    true,
  ]);
  expect(organisation.requests).toEqual(["GET accord_intents"]);
});

test("what the form script is reading already is not read again: they are scripts of their own on one page", async () => {
  const { form, organisation } = openOpportunityForm();
  const reading = shareIntents(recordIdOf(form) ?? "");
  expect(await makeCommandRules()("submit")(form)).toBe(true);
  expect(await reading).toEqual([]);
  expect(organisation.requests).toEqual(["GET accord_intents"]);
});

test("each evaluation asks anew", async () => {
  const { form, organisation } = openOpportunityForm();
  const ruleOf = makeCommandRules();
  const [canSubmit, canApprove] = [ruleOf("submit"), ruleOf("approve")];
  await canSubmit(form);
  organisation.intents = [rejected];
  expect([await canSubmit(form), await canApprove(form)]).toEqual([true, false]);
});

test("while something is unsaved, and so while the deal is being saved, rules answer from what was read before", async () => {
  const { form, organisation } = openOpportunityForm();
  const canSubmit = makeCommandRules()("submit");
  await canSubmit(form);
  Object.assign(form.data.entity, { getIsDirty: () => true });
  expect(await canSubmit(form)).toBe(true);
  expect(organisation.requests).toEqual(["GET accord_intents"]);
  Object.assign(form.data.entity, { getIsDirty: () => false });
  await canSubmit(form);
  expect(organisation.requests).toEqual(["GET accord_intents", "GET accord_intents"]);
});

test("an unsaved deal, and one with an order, are answered without a request", () => {
  const unsaved = openOpportunityForm({ isNew: true });
  expect(makeCommandRules()("submit")(unsaved.form)).toBe(false);
  const committed = openOpportunityForm({ stage: "Committed" });
  expect(makeCommandRules()("submit")(committed.form)).toBe(false);
  expect([...unsaved.organisation.requests, ...committed.organisation.requests]).toEqual([]);
});

test("a rule that cannot ask never throws and takes nothing away from the seller", async () => {
  const { form, organisation } = openOpportunityForm();
  organisation.faults.retrieveMultiple = new TypeError("Failed to fetch");
  const canSubmit = makeCommandRules()("submit");
  await expect(canSubmit(form)).resolves.toBe(true);
});

test("a request under way may be changed and withdrawn; an order in force changed and cancelled, and its changes accepted", async () => {
  const { form, organisation } = openOpportunityForm();
  const ruleOf = makeCommandRules();
  const allowed = () =>
    Promise.all((["change", "withdraw", "cancel", "accept"] as const).map(async (command) => ruleOf(command)(form)));
  expect(await allowed()).toEqual([false, false, false, false]);
  organisation.intents = [{ ...rejected, accord_answer: toOption(answers, "Acknowledged") }];
  expect(await allowed()).toEqual([true, true, false, false]);
  organisation.intents = [
    {
      ...rejected,
      accord_answer: toOption(answers, "AcceptedWithChanges"),
      accord_review: toOption(reviews, "Needed"),
    },
  ];
  expect(await allowed()).toEqual([true, false, true, true]);
});
