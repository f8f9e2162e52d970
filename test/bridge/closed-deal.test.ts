import { fromOption, toOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import { stages, type Stage } from "#model/stage";
import { reviewDeals } from "../../bridge/deal/close-deals";
import { takeOverInvoices } from "../../bridge/inbound/invoices/take-over-invoices";
import type { Erp } from "../../bridge/ports/erp";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewDeal } from "./support/deal-view";
import { eventually } from "./support/eventually";
import type { OrderInErp } from "./support/erp-orders";
import { startWithReleasedOrder } from "./support/deal-with-order";
import { payWholeOrder } from "./support/pay-whole-order";
import type { RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let deal: string;
let order: OrderInErp;

beforeAll(async () => {
  ({ organization, deal, order } = await startWithReleasedOrder());
  await act("ship");
});
afterAll(() => organization.stop());

const act = (what: string, body: unknown = {}) => organization.people.send("POST", `orders/${order.id}/${what}`, body);
const ofDeal = async (set: string, more = "") =>
  rowsOf(await organization.dataverse.get(`${set}?$filter=_accord_opportunityid_value eq ${deal}${more}`));
const mirrored = () => ofDeal("accord_invoices", "&$orderby=accord_number asc");
const told = async () =>
  (await ofDeal("accord_commitments")).filter(
    (row) => fromOption(commitmentKinds, row.accord_kind as number) === "OrderCompleted",
  );

async function stageOfDeal(id: string): Promise<Stage | undefined> {
  const row = await organization.dataverse.get(`opportunities(${id})?$select=accord_stage`);
  return fromOption(stages, row.accord_stage as number);
}
const stage = () => stageOfDeal(deal);

/** Pays an invoice of the deal in full. */
async function pay(at: number): Promise<Row> {
  const mirror = (await mirrored())[at];
  const filter = `$filter=number eq '${String(mirror?.accord_number)}'`;
  const [invoice] = rowsOf(await organization.erpApi.get(`salesInvoices?${filter}`));
  const amount = Number(invoice?.remainingAmount).toFixed(2);
  const payment = await organization.people.send("POST", "payments", {
    invoices: [{ id: String(invoice?.id), amount }],
  });
  await eventually(mirrored, (rows) => rows[at]?.accord_openamount === 0);
  return payment;
}

test("a deal stays committed while a part of it is not invoiced or not paid", async () => {
  const machines = order.lines.find((line) => line.item === "CM-200");
  await act("invoice", { lines: [{ id: machines?.id, quantity: "2" }] });
  await eventually(mirrored, (rows) => rows.length === 1);
  await pay(0);
  await act("invoice");
  await eventually(mirrored, (rows) => rows.length === 2);
  await eventually(
    () => ofDeal("accord_orders"),
    ([row]) => row?.accord_goneon !== null,
  );
  expect(await reviewDeals(organization.connect())).toBeGreaterThanOrEqual(1);
  expect(await stage()).toBe("Committed");
  expect(await told()).toEqual([]);
});

test("it closes when the last invoice is paid, is open again when the payment bounces, and closes once more", async () => {
  const payment = await pay(1);
  await eventually(stage, (now) => now === "Closed");
  expect(await told()).toMatchObject([{ accord_documentnumber: order.number }]);
  await organization.people.send("POST", `payments/${String(payment.id)}/reverse`, {});
  await eventually(stage, (now) => now === "Committed");
  await pay(1);
  await eventually(stage, (now) => now === "Closed");
});

test("a closing that was missed is found when all deals are looked at", async () => {
  await organization.stopBridges();
  await organization.dataverse.send("PATCH", `opportunities(${deal})`, { accord_stage: toOption(stages, "Committed") });
  expect(await stage()).toBe("Committed");
  await reviewDeals(organization.connect());
  expect(await stage()).toBe("Closed");
});

test("a deal whose last invoice was paid before anybody saw it closes with it, also when the ledger has nothing to add", async () => {
  organization.startBridge();
  const another = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const request = await submitDeal(organization.seller, another);
  await eventually(
    () => viewDeal(organization.dataverse, another, request),
    (view) => view.orders.length === 1,
  );
  await organization.stopBridges();
  const { invoice: paid } = await payWholeOrder(organization, request);

  const ports = organization.connect();
  const erp: Erp = { ...ports.erp, readLedgers: () => Promise.resolve([]) };
  const invoice = await erp.postedInvoices.read(paid);
  expect(await takeOverInvoices({ ...ports, erp }, invoice ? [invoice] : [])).toMatchObject({ written: 1 });
  expect(await stageOfDeal(another)).toBe("Closed");
});
