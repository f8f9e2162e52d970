/** @jest-environment node */
import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { dealNewsChannel } from "#model/deal-news";
import { reviews } from "#model/tolerance";
import { intentKinds } from "#model/intents/kind";
import { aLineRow, anOpportunityRow, openOpportunityForm, opportunityId } from "../testing/opportunity-form";
import {
  acceptChanges,
  approveDeal,
  cancelOrder,
  requestChange,
  submitForFulfillment,
  withdrawRequest,
} from "./ribbon";

const writes = ({ requests }: { readonly requests: readonly string[] }) =>
  requests.filter((request) => request.startsWith("POST"));

test("a submitted deal is one row; the form says what happens next and the command bar asks its rules again", async () => {
  const { form, organisation, notifications, refreshRibbon, save } = openOpportunityForm();
  await submitForFulfillment(form);
  expect(organisation.requests.filter((request) => request.startsWith("POST"))).toEqual(["POST accord_intent"]);
  expect(notifications()).toEqual({
    accord_nextstep:
      "Submitted. Version 1 is on its way to Business Central; the answer appears here by itself. Nothing for you to do.",
  });
  expect(refreshRibbon).toHaveBeenCalledTimes(1);
  expect(save).not.toHaveBeenCalled();
});

test("nothing happens when the seller does not confirm", async () => {
  const { form, organisation, confirm, refreshRibbon } = openOpportunityForm();
  confirm.mockResolvedValue({ confirmed: false });
  await submitForFulfillment(form);
  expect(writes(organisation)).toEqual([]);
  expect(refreshRibbon).not.toHaveBeenCalled();
});

test("unsaved changes are saved first, and the seller is told so before", async () => {
  const { form, organisation, save, confirm } = openOpportunityForm({ isDirty: true });
  save.mockImplementation(() => {
    expect(organisation.requests).toEqual([]);
    return Promise.resolve();
  });
  await submitForFulfillment(form);
  expect(confirm).toHaveBeenCalledWith(
    expect.objectContaining({ text: expect.stringContaining("saves the deal first") as string }),
  );
  expect(save).toHaveBeenCalledTimes(1);
  expect(organisation.intents).toHaveLength(1);
});

test("when saving fails nothing is sent", async () => {
  const { form, organisation, save, notifications } = openOpportunityForm({ isDirty: true });
  save.mockRejectedValue({ errorCode: 1, message: "required" });
  await submitForFulfillment(form);
  expect(writes(organisation)).toEqual([]);
  expect(notifications()).toEqual({
    accord_sending: "Not submitted. The deal could not be saved. Nothing was sent.",
  });
});

test("what keeps a deal from being submitted is said with what to do", async () => {
  const { form, organisation, notifications } = openOpportunityForm();
  organisation.opportunity = anOpportunityRow({ customerid_account: null });
  await submitForFulfillment(form);
  expect(notifications()["accord_sending"]).toBe(
    "Not submitted. The deal names no account. Choose an account as the customer, or in the field Account. Nothing was sent.",
  );
  organisation.opportunity = anOpportunityRow();
  organisation.lines = [aLineRow({ lineitemnumber: 30, quantity: null })];
  await submitForFulfillment(form);
  expect(notifications()["accord_sending"]).toBe(
    "Not submitted. Line 30 has no quantity or no price. Complete it. Nothing was sent.",
  );
});

test("a trouble of before is no longer shown when it went well", async () => {
  const { form, organisation, notifications } = openOpportunityForm();
  organisation.lines = [];
  await submitForFulfillment(form);
  organisation.lines = [aLineRow()];
  await submitForFulfillment(form);
  expect(Object.keys(notifications())).toEqual(["accord_nextstep"]);
});

test("a deal that is under way is not sent twice", async () => {
  const { form, organisation, notifications } = openOpportunityForm();
  await submitForFulfillment(form);
  await submitForFulfillment(form);
  expect(organisation.intents).toHaveLength(1);
  expect(notifications()["accord_sending"]).toMatch(/^Not submitted\. The deal has been sent already/);
});

test("after a refusal of the ERP the corrected deal goes out as the next version", async () => {
  const { form, organisation } = openOpportunityForm();
  await submitForFulfillment(form);
  const [first] = organisation.intents;
  organisation.intents = [{ ...first, accord_answer: toOption(answers, "Rejected") }];
  await submitForFulfillment(form);
  expect(organisation.intents.map((row) => row["accord_version"])).toEqual([1, 2]);
});

test("a reading or a creation that fails says plainly that nothing was sent, and why", async () => {
  const { form, organisation, notifications } = openOpportunityForm();
  organisation.faults.retrieve = { errorCode: 1, message: "Server busy." };
  await submitForFulfillment(form);
  expect(notifications()["accord_sending"]).toBe(
    "Not submitted. The deal could not be read: Server busy. Nothing was sent.",
  );
  delete organisation.faults.retrieve;
  organisation.faults.create = { errorCode: 1, message: "No privilege." };
  await submitForFulfillment(form);
  expect(notifications()["accord_sending"]).toBe(
    "Not submitted. Dataverse did not take the request: No privilege. Nothing was sent.",
  );
  expect(Xrm.Utility.closeProgressIndicator).toHaveBeenCalledTimes(2);
});

test("an approval is an intent of its own and orders nothing", async () => {
  const { form, organisation, notifications } = openOpportunityForm();
  await approveDeal(form);
  expect(organisation.intents.map((row) => row["accord_kind"])).toEqual([toOption(intentKinds, "OpportunityApproved")]);
  expect(notifications()["accord_nextstep"]).toBe("Approved. Business Central is told; nothing has been ordered yet.");
  await submitForFulfillment(form);
  expect(organisation.intents.map((row) => row["accord_version"])).toEqual([1, 1]);
});

test("the other parts of the page hear of it", async () => {
  const channel = new BroadcastChannel(dealNewsChannel);
  const heard = new Promise((resolve) => (channel.onmessage = (event: MessageEvent) => resolve(event.data)));
  const { form } = openOpportunityForm();
  await submitForFulfillment(form);
  expect(await heard).toEqual({ is: "Sent", opportunityId });
  channel.close();
});

test("the seller is spoken to in the language of the user's settings", async () => {
  const { form, notifications, confirm } = openOpportunityForm({ languageId: 1031 });
  await submitForFulfillment(form);
  expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ title: "Zur Abwicklung einreichen" }));
  expect(notifications()["accord_nextstep"]).toMatch(/^Eingereicht\. Version 1 ist unterwegs/);
});

const version1 = (change: Readonly<Record<string, unknown>>) => ({
  accord_kind: toOption(intentKinds, "DealReadyForFulfillment"),
  accord_version: 1,
  ...change,
});
const inForce = version1({
  accord_answer: toOption(answers, "AcceptedWithChanges"),
  accord_review: toOption(reviews, "Needed"),
});
const order = { accord_number: "SO-101042", accord_erpversion: "2025-04-07T09:20:00Z" };

function sent({ organisation }: ReturnType<typeof openOpportunityForm>) {
  const row = organisation.intents.at(-1) ?? {};
  const { names } = intentKinds;
  return {
    kind: names[Number(row["accord_kind"]) - toOption(intentKinds, names[0] ?? "OpportunityApproved")],
    version: row["accord_version"],
    base: row["accord_baseorderversion"],
    stated: JSON.parse(String(row["accord_snapshot"])) as unknown,
  };
}

test("before the commitment a change is the next version of the request; after it, of the order the seller saw", async () => {
  const opened = openOpportunityForm();
  opened.organisation.intents = [version1({ accord_answer: toOption(answers, "Acknowledged") })];
  await requestChange(opened.form);
  expect(sent(opened)).toMatchObject({ kind: "DealReadyForFulfillment", version: 2, base: undefined });

  const committed = openOpportunityForm();
  Object.assign(committed.organisation, { intents: [inForce], orders: [order] });
  await requestChange(committed.form);
  expect(sent(committed)).toMatchObject({ kind: "AmendmentRequested", version: 2, base: order.accord_erpversion });
  expect(committed.notifications()["accord_nextstep"]).toMatch(
    /^Change v2 submitted\. The version before stays in force/,
  );
});

test("a deal that says the same as before is no change", async () => {
  const opened = openOpportunityForm();
  await submitForFulfillment(opened.form);
  await requestChange(opened.form);
  expect(opened.organisation.intents).toHaveLength(1);
  expect(opened.notifications()["accord_sending"]).toMatch(/The deal says the same as version 1\./);
});

test.each([
  ["WithdrawalRequested", withdrawRequest, version1({})],
  ["CancellationRequested", cancelOrder, inForce],
  ["ChangesAccepted", acceptChanges, inForce],
] as const)("%s says which version it is about, saves nothing and is asked once", async (kind, run, before) => {
  const opened = openOpportunityForm({ isDirty: true });
  Object.assign(opened.organisation, { intents: [before], orders: [order], lines: [] });
  await run(opened.form);
  expect(sent(opened)).toMatchObject({
    kind,
    version: 1,
    stated: { opportunityId, version: 1, orderNumber: "SO-101042" },
  });
  expect(opened.save).not.toHaveBeenCalled();
  await run(opened.form);
  expect(opened.organisation.intents).toHaveLength(2);
});

describe("what may hold a deal up", () => {
  const doubtful = () => {
    const opened = openOpportunityForm();
    opened.organisation.opportunity = anOpportunityRow({ accord_deliverby: null });
    opened.organisation.lines = [aLineRow({ productid: null })];
    opened.organisation.account = { accord_creditstatus: null, accord_account_accountfinance: [] };
    return opened;
  };

  test("is told with the question, and the deal may be submitted all the same", async () => {
    const { form, organisation, confirm } = doubtful();
    await submitForFulfillment(form);
    const [[{ text }]] = confirm.mock.calls as [[{ text: string }]];
    expect(text).toMatch(/^This sends the deal as it is now/);
    expect(text.split("\n").filter((line) => line.startsWith("•"))).toEqual([
      "• Adatum Corporation is not known in Business Central yet: it is looked up by number and name, and created if it is not there.",
      "• No date to deliver by is given: the order desk chooses one.",
      "• Line 10 has no product: the request is stopped and comes back to you.",
    ]);
    expect(organisation.intents).toHaveLength(1);
  });

  test("is shown with links to whoever steps back, until the command is given again", async () => {
    const { form, organisation, confirm } = doubtful();
    const shown = new Map<string, { readonly message: string; readonly action: { eventHandler: () => void } }>();
    const openForm = jest.fn();
    Object.assign(Xrm.Navigation, { openForm });
    Object.assign(Xrm, {
      App: {
        addGlobalNotification: (notification: { message: string; action: { eventHandler: () => void } }) => {
          const id = String(shown.size + 1);
          shown.set(id, notification);
          return Promise.resolve(id);
        },
        clearGlobalNotification: (id: string) => Promise.resolve(shown.delete(id)),
      },
    });
    confirm.mockResolvedValueOnce({ confirmed: false });
    await submitForFulfillment(form);
    expect(shown.size).toBe(3);
    [...shown.values()].find(({ message }) => message.startsWith("Line 10"))?.action.eventHandler();
    expect(openForm.mock.calls).toEqual([
      [{ entityName: "opportunityproduct", entityId: organisation.lines[0]?.opportunityproductid }],
    ]);
    await submitForFulfillment(form);
    expect(shown.size).toBe(0);
    expect(organisation.intents).toHaveLength(1);
  });

  test("of what was not saved yet is told once it is saved, with a second question", async () => {
    const { form, organisation, confirm, save } = openOpportunityForm({ isDirty: true });
    organisation.lines = [aLineRow({ productid: null })];
    await submitForFulfillment(form);
    const texts = (confirm.mock.calls as [{ text: string }][]).map(([{ text }]) => text);
    expect(texts).toEqual([
      expect.stringContaining("saves the deal first"),
      expect.stringContaining("• Line 10 has no product"),
    ]);
    expect(save).toHaveBeenCalledTimes(1);
    expect(organisation.intents).toHaveLength(1);
  });

  test("is left out when it cannot be read: the question is asked all the same", async () => {
    const { form, organisation, confirm } = doubtful();
    organisation.faults.retrieve = new TypeError("Failed to fetch");
    confirm.mockResolvedValueOnce({ confirmed: false });
    await submitForFulfillment(form);
    expect(confirm.mock.calls).toHaveLength(1);
    expect((confirm.mock.calls as [[{ text: string }]])[0][0].text).not.toContain("•");
  });
});
