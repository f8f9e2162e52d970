import { fromOption } from "#model/choice";
import { decimal } from "#model/decimal";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { defaultTolerances, reviews, type Review, type Tolerances, type Verdict } from "#model/tolerance";
import { findDeal, viewDeal, viewRequest } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

const step = (from: string, to: string, is: Verdict) => ({ from: decimal(from), to: decimal(to), is });
const policy: Tolerances = {
  ...defaultTolerances,
  price: [step("-100", "0", "NotNeeded"), step("0", "2.5", "Advised"), step("2.5", "10", "Needed")],
  beyond: "Unacceptable",
};

let organization: RunningOrganization;
beforeAll(async () => {
  organization = await startOrganization();
  organization.startBridge({}, { tolerances: policy });
});
afterAll(() => organization.stop());

/** The grinders, of which one costs 185.00, ordered and released. */
async function releaseGrinders(): Promise<{ deal: string; request: string; orderId: string; lineId: string }> {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const request = await submitDeal(organization.seller, deal);
  await eventually(
    () => viewDeal(organization.dataverse, deal, request),
    ({ lines }) => lines.length === 1,
  );
  const order = await orderOf(organization.erpApi, request);
  await organization.people.send("POST", `orders/${order.id}/release`);
  await eventually(
    () => viewRequest(organization.dataverse, request),
    ({ answer }) => answer === "AcceptedAsAsked",
  );
  return { deal, request, orderId: order.id, lineId: order.lines[0]?.id ?? "" };
}

test("four levels of a higher price: taken, taken with a warning, a person's decision, and what nobody may accept", async () => {
  const { deal, request, orderId, lineId } = await releaseGrinders();
  const reviewAfterPrice = async (unitPrice: string, expected: Review) => {
    await organization.people.send("PATCH", `orders/${orderId}/lines/${lineId}`, { unitPrice });
    const row = await eventually(
      () => organization.dataverse.get(`accord_intents(${request})?$select=accord_answerdetails,accord_review`),
      ({ accord_answerdetails, accord_review }) =>
        fromOption(reviews, accord_review as number) === expected &&
        Number(priceIn(accord_answerdetails)) === Number(unitPrice),
    );
    return row;
  };
  const accept = () =>
    submitDeal(organization.seller, deal, { kind: "ChangesAccepted", change: aboutOrder, version: 1 });

  await reviewAfterPrice("180.00", "NotNeeded");
  await reviewAfterPrice("188.70", "Advised");
  await reviewAfterPrice("194.25", "Needed");
  await reviewAfterPrice("222.00", "Unacceptable");

  const refused = await accept();
  const answer = await eventually(
    () => viewRequest(organization.dataverse, refused),
    (view) => view.answer !== "Submitted",
  );
  expect(answer).toMatchObject({ answer: "Rejected", reason: { code: "ChangesNotAcceptable" } });
  expect(await viewDeal(organization.dataverse, deal, request)).toMatchObject({ stage: "Committed" });

  await reviewAfterPrice("190.00", "Needed");
  const accepted = await accept();
  await eventually(
    () => viewRequest(organization.dataverse, accepted),
    (view) => view.answer === "AcceptedAsAsked",
  );
  const row = await organization.dataverse.get(`accord_intents(${request})?$select=accord_review`);
  expect(fromOption(reviews, row.accord_review as number)).toBe("Done");
});

const aboutOrder = ({ opportunityId, account }: DealSnapshot) => ({
  opportunityId,
  account,
  version: 1,
  orderNumber: null,
});

/** The price the first changed line has now. */
function priceIn(details: unknown): string | undefined {
  const { lines } = JSON.parse(typeof details === "string" ? details : '{"lines":[]}') as {
    readonly lines: readonly { readonly after?: { readonly unitPrice?: string } }[];
  };
  return lines[0]?.after?.unitPrice;
}
