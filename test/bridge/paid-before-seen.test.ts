import { fromOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import { settlements } from "#model/settlement";
import { invoiceTable } from "#model/tables/invoice";
import { takeOverInvoices } from "../../bridge/inbound/invoices/take-over-invoices";
import { settleAccounts } from "../../bridge/inbound/settlement/settle-accounts";
import { ErpFault } from "../../bridge/ports/erp-fault";
import type { ErpInvoice } from "../../bridge/ports/erp-money";
import type { BridgePorts } from "../../bridge/running/run-bridge";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal } from "./support/deal-view";
import { firstLine } from "./support/first-line";
import { carryOut, makeWorker } from "./support/outbound-worker";
import { payWholeOrder } from "./support/pay-whole-order";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

/** No bridge runs here: each step is made by the test. */
let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

interface PaidDeal {
  readonly ports: BridgePorts;
  readonly deal: string;
  /** Invoiced to the end and paid, and nothing of it is mirrored. */
  readonly invoice: ErpInvoice;
}

async function payBeforeItIsSeen(topic: string): Promise<PaidDeal> {
  const ports = organization.connect();
  const deal = await findDeal(organization.dataverse, topic);
  const request = await submitDeal(organization.seller, deal, { change: firstLine });
  await carryOut(makeWorker(ports));
  const paid = await payWholeOrder(organization, request);
  const invoice = await ports.erp.postedInvoices.read(paid.invoice);
  if (!invoice) throw new Error("The invoice is not there");
  return { ports, deal, invoice };
}

async function showInvoice({ number }: ErpInvoice) {
  const [row] = rowsOf(await organization.dataverse.get(`accord_invoices?$filter=accord_number eq '${number}'`));
  return fromOption(settlements, row?.accord_settlement as number);
}

async function countTold(deal: string): Promise<number> {
  const story = rowsOf(
    await organization.dataverse.get(`accord_commitments?$filter=_accord_opportunityid_value eq ${deal}`),
  );
  return story.filter(({ accord_kind }) => fromOption(commitmentKinds, accord_kind as number) === "PaymentReceived")
    .length;
}

test("an invoice that was paid before it was seen, and could not be settled then, is settled when it is read again", async () => {
  const { ports, deal, invoice } = await payBeforeItIsSeen("Coffee machines for 12 branches");
  const failing = {
    ...ports.erp,
    readLedgers: () => Promise.reject(new ErpFault("The ledger does not answer", { failure: "Transient", sent: "no" })),
  };
  await expect(takeOverInvoices({ ...ports, erp: failing }, [invoice])).rejects.toThrow("The ledger does not answer");
  expect(await countTold(deal)).toBe(0);

  await takeOverInvoices(ports, [invoice]);
  expect(await showInvoice(invoice)).toBe("Paid");
  expect(await countTold(deal)).toBe(1);
});

test("a payment that was mirrored before its invoice was known as the deal's is told when it is, once", async () => {
  const { ports, deal, invoice } = await payBeforeItIsSeen("Grinders for the laboratory");
  const nowhere = () => Promise.resolve(undefined);
  const withoutOrders = { ...ports.erp, readOrderByNumber: nowhere, readInvoicedOrder: nowhere };
  await takeOverInvoices({ ...ports, erp: withoutOrders }, [invoice]);
  expect(await showInvoice(invoice)).toBe("Paid");
  expect(await countTold(deal)).toBe(0);

  await takeOverInvoices(ports, [invoice]);
  expect(await countTold(deal)).toBe(1);
  await settleAccounts(ports, [invoice.customerNumber]);
  expect(await countTold(deal)).toBe(1);
});

test("who read the invoices of an account before one came takes none of its applications away", async () => {
  const { ports, invoice } = await payBeforeItIsSeen("First order: coffee corner");
  await takeOverInvoices(ports, [invoice]);
  const applications = async () =>
    rowsOf(
      await organization.dataverse.get(
        `accord_applications?$filter=accord_customernumber eq '${invoice.customerNumber}'&$select=accord_goneon,accord_isreversed`,
      ),
    ).map(({ accord_goneon, accord_isreversed }) => ({ accord_goneon, accord_isreversed }));
  const before = await applications();
  expect(before).toContainEqual({ accord_goneon: null, accord_isreversed: false });

  await settleAccounts({ ...ports, dataverse: withoutInvoices(ports) }, [invoice.customerNumber]);
  expect(await applications()).toEqual(before);
});

/** Dataverse as it was before there were invoices; everything else is as it is now. */
function withoutInvoices({ dataverse }: BridgePorts): BridgePorts["dataverse"] {
  return {
    ...dataverse,
    query: (reading, query) =>
      reading.table.schemaName === invoiceTable.schemaName ? nothing() : dataverse.query(reading, query),
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a table without rows answers like any other
async function* nothing(): AsyncGenerator<never> {
  yield* [];
}
