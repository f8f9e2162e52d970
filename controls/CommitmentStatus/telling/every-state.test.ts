import { answers } from "#model/answer";
import { deliveries } from "#model/delivery";
import type { Reason } from "#model/reason";
import { stages } from "#model/stage";
import { aRequest, makeTeller, tell, tellKnown } from "../testing/tell";

describe("whatever the columns hold, the control says it in full", () => {
  const reasons: readonly Reason[] = [
    { code: "ErpUnreachable" },
    { code: "ErpBusy" },
    { code: "SignInRefused" },
    { code: "OutcomeUnknown" },
    { code: "CustomerBlocked", customer: "Adatum", block: "Ship" },
    { code: "CustomerAmbiguous", customer: "Adatum", candidates: "10000, 10010" },
    { code: "CustomerMissing" },
    { code: "ItemUnknown", line: "10", item: "X" },
    { code: "ItemBlocked", line: "10", item: "X" },
    { code: "LineWithoutItem", line: "10", description: "Advice" },
    { code: "AwaitingApproval" },
    { code: "RefusedByErp", text: "The field must have a value" },
    { code: "SeveralOrders", numbers: "SO-1, SO-2" },
    { code: "HeldByOperations", note: "Wait for the price list" },
    { code: "RequestUnreadable", detail: "line 1" },
    { code: "ErpAnswerUnreadable", detail: "no number" },
    { code: "BridgeFailed", detail: "cannot read properties of undefined" },
    { code: "DataverseFailed", detail: "403" },
    { code: "AwaitingOrderDesk", order: "SO-1" },
    { code: "BelowShipped", line: "10", asked: "6", shipped: "8" },
    { code: "OrderMovedOn", order: "SO-1" },
    { code: "ChangesNotAcceptable" },
    { code: "PriceOfInvoicedLine", line: "10" },
    { code: "CurrencyChanged", from: "EUR", to: "USD" },
    { code: "OrderEnded", order: "SO-1" },
    { code: "NothingLeftToCancel", order: "SO-1" },
    { code: "OrderReleased", order: "SO-1" },
    { code: "NothingToActOn" },
    { code: "AuthorWithoutAccess", author: "Molly Clark" },
  ];
  const tellers = ([1033, 1031, 1030] as const).map(makeTeller);

  test.each(answers.names.flatMap((answer) => deliveries.names.map((delivery) => [answer, delivery] as const)))(
    "answer %s with delivery %s",
    (answer, delivery) => {
      for (const reason of [undefined, ...reasons]) {
        for (const teller of tellers) {
          const answerExpectedBy = "2025-04-07T09:20:00Z";
          const row = aRequest({ answer, delivery, answerExpectedBy, ...(reason ? { reason } : {}) });
          const { sentence: told, panels: shown, facts } = tell(row, {}, undefined, teller);
          const all = [
            told,
            ...shown.flatMap((panel) => [panel.text, panel.nextAction ?? ""]),
            ...facts.map((f) => f.value),
          ];
          expect(all.filter((text) => /[{}…_]|undefined/.test(text))).toEqual([]);
        }
      }
    },
  );

  test.each(stages.names)("stage %s alone, before anything is read", (stage) => {
    const shown = tellKnown({ is: "loading" }, { stage, orderNumber: "SO-1" });
    expect(shown.sentence).toMatch(/^[A-Z][a-z ]+\.\| Order SO-1\.$/);
    expect(shown.track.filter((step) => step.is === "current").map((step) => step.stage)).toEqual([stage]);
  });
});
