import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { intentKinds } from "#model/intents/kind";
import { openOpportunityForm } from "../testing/opportunity-form";
import { makeCommandRules } from "./command-rules";

const rejected = {
  accord_kind: toOption(intentKinds, "DealReadyForFulfillment"),
  accord_version: 1,
  accord_answer: toOption(answers, "Rejected"),
};

test("a deal that was not sent may be submitted and approved; both rules share one request", async () => {
  const { form, organisation } = openOpportunityForm();
  const { canSubmit, canApprove } = makeCommandRules();
  expect(await Promise.all([canSubmit(form), canApprove(form)])).toEqual([true, true]);
  expect(organisation.requests).toEqual(["GET accord_intents"]);
});

test("each evaluation asks anew", async () => {
  const { form, organisation } = openOpportunityForm();
  const { canSubmit, canApprove } = makeCommandRules();
  await canSubmit(form);
  organisation.intents = [rejected];
  expect([await canSubmit(form), await canApprove(form)]).toEqual([true, false]);
});

test("an unsaved deal, and one with an order, are answered without a request", () => {
  const unsaved = openOpportunityForm({ isNew: true });
  expect(makeCommandRules().canSubmit(unsaved.form)).toBe(false);
  const committed = openOpportunityForm({ stage: "Committed" });
  expect(makeCommandRules().canSubmit(committed.form)).toBe(false);
  expect([...unsaved.organisation.requests, ...committed.organisation.requests]).toEqual([]);
});

test("a rule that cannot ask never throws and takes nothing away from the seller", async () => {
  const { form, organisation } = openOpportunityForm();
  organisation.faults.retrieveMultiple = new TypeError("Failed to fetch");
  const { canSubmit } = makeCommandRules();
  await expect(canSubmit(form)).resolves.toBe(true);
});
