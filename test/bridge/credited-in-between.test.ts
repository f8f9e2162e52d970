import { finishCreditMemos } from "../../bridge/inbound/invoices/finish-credit-memos";
import { takeOverInvoices } from "../../bridge/inbound/invoices/take-over-invoices";
import { refreshOrders } from "../../bridge/inbound/orders/refresh-orders";
import { ErpFault } from "../../bridge/ports/erp-fault";
import type { ErpInvoice } from "../../bridge/ports/erp-money";
import type { BridgePorts } from "../../bridge/running/run-bridge";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal } from "./support/deal-view";
import { orderOf } from "./support/erp-orders";
import { invoiceWholeOrder } from "./support/invoice-whole-order";
import { carryOut, makeWorker } from "./support/outbound-worker";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

/** No bridge runs here: each step is made by the test. */
let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

interface CreditedDeal {
  readonly ports: BridgePorts;
  readonly deal: string;
  readonly invoice: ErpInvoice;
  /** One piece of the first line is taken back. */
  readonly memo: ErpInvoice;
}

/** An order that was invoiced and credited in part; the order is mirrored, and nothing of that. */
async function creditBeforeItIsSeen(topic: string): Promise<CreditedDeal> {
  const ports = organization.connect();
  const deal = await findDeal(organization.dataverse, topic);
  const request = await submitDeal(organization.seller, deal);
  await carryOut(makeWorker(ports));
  await refreshOrders(ports, [(await orderOf(organization.erpApi, request)).number]);
  const posted = await invoiceWholeOrder(organization, request);
  const lines = posted.lines.slice(0, 1).map(({ id }) => ({ id, quantity: "1" }));
  await organization.people.send("POST", `invoices/${posted.id}/credit`, { lines });
  const invoice = await ports.erp.postedInvoices.read(posted.id);
  const memos: ErpInvoice[] = [];
  for await (const page of ports.erp.changedCreditMemos(undefined)) memos.push(...page.documents);
  const memo = memos.find(({ appliesTo }) => appliesTo === invoice?.number);
  if (!invoice || !memo) throw new Error("The invoice or its credit memo is not there");
  return { ports, deal, invoice, memo };
}

async function showMemo({ deal, memo }: CreditedDeal) {
  const { dataverse } = organization;
  const [row] = rowsOf(await dataverse.get(`accord_invoices?$filter=accord_number eq '${memo.number}'`));
  const [line] = rowsOf(
    await dataverse.get(
      `accord_orderlines?$filter=accord_OrderId/_accord_opportunityid_value eq ${deal}&$orderby=accord_linenumber`,
    ),
  );
  return {
    isLinked: Boolean(row?._accord_appliestoid_value) && Boolean(row?._accord_orderid_value),
    isFinished: Boolean(row?.accord_digest),
    credited: line?.accord_creditedquantity,
  };
}

test("a credit memo that was read before its invoice gets its invoice and its order, and the order shows what came back", async () => {
  const credited = await creditBeforeItIsSeen("Coffee machines for 12 branches");
  const { ports, invoice, memo } = credited;
  await takeOverInvoices(ports, [memo]);
  expect(await showMemo(credited)).toMatchObject({ isLinked: false });
  await takeOverInvoices(ports, [invoice]);

  expect(await finishCreditMemos(ports)).toMatchObject({ written: 1 });
  expect(await showMemo(credited)).toEqual({ isLinked: true, isFinished: true, credited: 1 });
  expect(await finishCreditMemos(ports)).toMatchObject({ written: 0 });
});

test.each([
  {
    how: "with the next reading of credit memos",
    topic: "Grinders for the laboratory",
    finish: (ports: BridgePorts, memo: ErpInvoice) => takeOverInvoices(ports, [memo]),
  },
  {
    how: "without it, when open invoices are looked through",
    topic: "First order: coffee corner",
    finish: (ports: BridgePorts) => finishCreditMemos(ports),
  },
])("a credit memo whose order could not be read is finished $how", async ({ topic, finish }) => {
  const credited = await creditBeforeItIsSeen(topic);
  const { ports, invoice, memo } = credited;
  await takeOverInvoices(ports, [invoice]);
  const away = () => Promise.reject(new ErpFault("The ERP does not answer", { failure: "Transient", sent: "no" }));
  const dying = { ...ports, erp: { ...ports.erp, readInvoicedOrder: away, readOrderByNumber: away } };
  await expect(takeOverInvoices(dying, [memo])).rejects.toThrow("The ERP does not answer");
  expect(await showMemo(credited)).toMatchObject({ isLinked: true, isFinished: false, credited: 0 });

  await finish(ports, memo);
  expect(await showMemo(credited)).toEqual({ isLinked: true, isFinished: true, credited: 1 });
});
