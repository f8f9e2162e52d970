import { fromOption, toOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import { settlements } from "#model/settlement";
import { stages } from "#model/stage";
import { takeOverInvoices } from "../../bridge/inbound/invoices/take-over-invoices";
import { lookThroughOpenInvoices } from "../../bridge/inbound/settlement/look-through-open-invoices";
import type { Cursor } from "../../bridge/ports/erp";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal } from "./support/deal-view";
import { carryOut, makeWorker } from "./support/outbound-worker";
import { payWholeOrder } from "./support/pay-whole-order";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

/** No bridge runs here: each step is made by the test. */
let organization: RunningOrganization;
let deal: string;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

async function showDeal() {
  const { dataverse } = organization;
  const ofDeal = `$filter=_accord_opportunityid_value eq ${deal}`;
  const { accord_stage } = await dataverse.get(`opportunities(${deal})?$select=accord_stage`);
  const [invoice] = rowsOf(await dataverse.get(`accord_invoices?${ofDeal}`));
  const story = rowsOf(await dataverse.get(`accord_commitments?${ofDeal}`));
  const kinds = story.map(({ accord_kind }) => fromOption(commitmentKinds, accord_kind as number));
  return {
    stage: fromOption(stages, accord_stage as number),
    settlement: fromOption(settlements, invoice?.accord_settlement as number),
    bounced: kinds.filter((kind) => kind === "PaymentReversed").length,
  };
}

test("where no ledger is shown, a payment that bounces opens its invoice and its deal again with the next reading of invoices", async () => {
  await organization.people.send("POST", "apis", { reportsFinance: false, analytics: false });
  const ports = organization.connect();
  expect(await ports.erp.findLedgerSource()).toBe("OpenInvoices");
  let cursor: Cursor | undefined;
  const readInvoices = async () => {
    for await (const page of ports.erp.changedInvoices(cursor)) {
      await takeOverInvoices(ports, page.documents);
      cursor = page.cursor;
    }
  };
  deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal);
  await carryOut(makeWorker(ports));
  const { payment } = await payWholeOrder(organization, request);
  await readInvoices();
  expect(await showDeal()).toEqual({ stage: "Closed", settlement: "Paid", bounced: 0 });

  await organization.people.send("POST", `payments/${payment}/reverse`, {});
  await readInvoices();
  expect(await showDeal()).toEqual({ stage: "Committed", settlement: "Open", bounced: 1 });
  await readInvoices();
  expect(await showDeal()).toEqual({ stage: "Committed", settlement: "Open", bounced: 1 });
});

test("a deal that was not opened again, since who wrote that the payment bounced died, is found when open invoices are looked through", async () => {
  const closed = { accord_stage: toOption(stages, "Closed") };
  await organization.dataverse.send("PATCH", `opportunities(${deal})`, closed);
  await lookThroughOpenInvoices(organization.connect());
  expect(await showDeal()).toEqual({ stage: "Committed", settlement: "Open", bounced: 1 });
});
