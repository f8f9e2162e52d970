import { fromOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import { settlements } from "#model/settlement";
import { applicationSources } from "#model/tables/application";
import { settleAccounts } from "../../bridge/inbound/settlement/settle-accounts";
import { rowsOf } from "../../tools/demo/json-client";
import { eventually } from "./support/eventually";
import type { OrderInErp } from "./support/erp-orders";
import { startWithReleasedOrder } from "./support/deal-with-order";
import type { RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let deal: string;
let order: OrderInErp;

beforeAll(async () => {
  ({ organization, deal, order } = await startWithReleasedOrder());
});
afterAll(() => organization.stop());

const act = (what: string, body: unknown = {}) => organization.people.send("POST", `orders/${order.id}/${what}`, body);
const lineId = (item: string) => order.lines.find((line) => line.item === item)?.id ?? "";
const post = (path: string, body: unknown) => organization.people.send("POST", path, body) as Promise<Row>;

const ofDeal = async (set: string, more = "") =>
  rowsOf(await organization.dataverse.get(`${set}?$filter=_accord_opportunityid_value eq ${deal}${more}`));
const settlementOf = (row: Row | undefined) => fromOption(settlements, row?.accord_settlement as number);
const invoices = () => ofDeal("accord_invoices", " and accord_kind eq 727600000&$orderby=accord_number asc");
const creditMemos = () => ofDeal("accord_invoices", " and accord_kind eq 727600001");
const applications = () => ofDeal("accord_applications", "&$orderby=accord_erpkey asc");
const story = async () =>
  (await ofDeal("accord_commitments", "&$orderby=versionnumber asc")).map((row) =>
    fromOption(commitmentKinds, row.accord_kind as number),
  );
const lineOf = async (item: string) => (await ofDeal("accord_orderlines", ` and accord_item eq '${item}'`))[0] as Row;
const ownerOfAccount = async (id: unknown) =>
  (await organization.dataverse.get(`accounts(${String(id)})?$select=_ownerid_value`))._ownerid_value;

async function idOfInvoice(number: unknown): Promise<string> {
  const [row] = rowsOf(await organization.erpApi.get(`salesInvoices?$filter=number eq '${String(number)}'`));
  return String(row?.id);
}

test("a shipment appears on the deal, in the account owner's hands, with what was sent", async () => {
  await act("ship", { lines: [{ id: lineId("CM-200"), quantity: "8" }] });
  const [shipment] = await eventually(
    () => ofDeal("accord_shipments"),
    (rows) => rows.length === 1,
  );
  expect(shipment).toMatchObject({ accord_ordernumber: order.number, accord_contents: "8 × Coffee machine, 2 groups" });
  expect(shipment?._accord_orderid_value).not.toBeNull();
  expect(shipment?._ownerid_value).toBe(await ownerOfAccount(shipment?._accord_accountid_value));
  expect(JSON.parse(String(shipment?.accord_lines))).toMatchObject([{ item: "CM-200", quantity: "8" }]);
  expect(await story()).toContain("ShipmentPosted");
});

test("an invoice in part appears with its lines, open", async () => {
  await act("invoice", { lines: [{ id: lineId("CM-200"), quantity: "6" }] });
  const [invoice] = await eventually(invoices, (rows) => rows.length === 1);
  expect(invoice).toMatchObject({ accord_total: 1800, accord_totalwithtax: 2142, accord_openamount: 2142 });
  expect(settlementOf(invoice)).toBe("Open");
  const lines = rowsOf(
    await organization.dataverse.get(
      `accord_invoicelines?$filter=_accord_invoiceid_value eq ${String(invoice?.accord_invoiceid)}`,
    ),
  );
  expect(lines.map((line) => [line.accord_item, line.accord_quantity, line.accord_amount])).toEqual([
    ["CM-200", 6, 1800],
  ]);
  const line = await eventually(
    () => lineOf("CM-200"),
    (row) => row.accord_invoicedquantity === 6,
  );
  expect(line).toMatchObject({ accord_shippedquantity: 8, accord_invoicedquantity: 6 });
});

test("a part payment, which moves no stamp of the invoice, leaves it partly paid, never paid", async () => {
  const [invoice] = await invoices();
  await post("payments", { invoices: [{ id: await idOfInvoice(invoice?.accord_number), amount: "1000" }] });
  const [partly] = await eventually(invoices, (rows) => rows[0]?.accord_openamount === 1142);
  expect(settlementOf(partly)).toBe("PartlyPaid");
  expect(await applications()).toMatchObject([{ accord_amount: 1000, accord_isreversed: false }]);
  expect(await story()).toContain("PaymentReceived");
});

test("documents posted today are told after the order they belong to, though their postings have a day only", async () => {
  const told = new Map(
    (await ofDeal("accord_commitments")).map((row) => [
      fromOption(commitmentKinds, row.accord_kind as number),
      String(row.accord_occurredon),
    ]),
  );
  const created = told.get("OrderCreated") ?? "no order";
  for (const kind of ["ShipmentPosted", "InvoiceIssued", "PaymentReceived"] as const) {
    expect([kind, (told.get(kind) ?? "never") >= created]).toEqual([kind, true]);
  }
});

test("a credit memo for a line settles part of the invoice and takes its goods back on the order", async () => {
  const [invoice] = await invoices();
  const id = await idOfInvoice(invoice?.accord_number);
  const lines = rowsOf(await organization.erpApi.get(`salesInvoices(${id})/salesInvoiceLines`));
  await post(`invoices/${id}/credit`, { lines: [{ id: lines[0]?.id, quantity: "1" }] });
  const [memo] = await eventually(creditMemos, (rows) => rows[0]?.accord_openamount === 0);
  expect(memo).toMatchObject({ accord_total: 300, accord_appliestonumber: invoice?.accord_number });
  expect(memo?._accord_appliestoid_value).toBe(invoice?.accord_invoiceid);
  expect(settlementOf(memo)).toBe("SettledByCredit");
  const line = await eventually(
    () => lineOf("CM-200"),
    (row) => row.accord_creditedquantity === 1,
  );
  expect(line).toMatchObject({ accord_returnedquantity: 1 });
  const [left] = await eventually(invoices, (rows) => rows[0]?.accord_openamount === 785);
  expect(settlementOf(left)).toBe("PartlyPaid");
  expect(await story()).toContain("CreditMemoIssued");
});

test("one payment over two invoices is two applications; the first invoice is paid", async () => {
  await act("invoice");
  const [first, second] = await eventually(invoices, (rows) => rows.length === 2);
  const payment = await post("payments", {
    amount: "1000",
    invoices: [
      { id: await idOfInvoice(first?.accord_number), amount: "785" },
      { id: await idOfInvoice(second?.accord_number), amount: "100" },
    ],
  });
  const [paid, partly] = await eventually(invoices, (rows) => settlementOf(rows[0]) === "Paid");
  expect(paid).toMatchObject({ accord_openamount: 0 });
  expect(settlementOf(partly)).toBe("PartlyPaid");
  const [mirrored] = rowsOf(
    await organization.dataverse.get(`accord_payments?$filter=accord_number eq '${String(payment.number)}'`),
  );
  expect(mirrored).toMatchObject({ accord_amount: 1000, accord_unappliedamount: 115, accord_isreversed: false });

  await post(`payments/${String(payment.id)}/reverse`, {});
  const [again] = await eventually(invoices, (rows) => settlementOf(rows[0]) === "PartlyPaid");
  expect(again).toMatchObject({ accord_openamount: 785, accord_settledon: null });
  const reversed = (await applications()).filter((row) => row.accord_isreversed === true);
  expect(reversed.map((row) => row.accord_amount).sort()).toEqual([100, 785]);
  expect((await story()).filter((kind) => kind === "PaymentReversed")).toHaveLength(2);
});

test("where the ledger's API is missing, less that is open is noticed, and told by the ledger once it is there again", async () => {
  await organization.stopBridges();
  await post("apis", { reportsFinance: false, analytics: false });
  const [, second] = await invoices();
  const open = Number(second?.accord_openamount);
  await post("payments", { invoices: [{ id: await idOfInvoice(second?.accord_number), amount: "50" }] });
  const withoutLedger = organization.connect();
  expect(await withoutLedger.erp.findLedgerSource()).toBe("OpenInvoices");
  await settleAccounts(withoutLedger, [String(second?.accord_customernumber)]);
  expect((await invoices())[1]).toMatchObject({ accord_openamount: open - 50 });
  const live = async () => (await applications()).filter((row) => row.accord_isreversed === false);
  const sourceOf = (row: Row) => fromOption(applicationSources, row.accord_source as number);
  expect((await live()).filter((row) => row.accord_amount === 50).map(sourceOf)).toEqual(["OpenInvoices"]);
  const lookedAgain = await settleAccounts(withoutLedger, [String(second?.accord_customernumber)]);
  expect(lookedAgain).toEqual({ written: 0, unchanged: 1, failed: 0 });

  await post("apis", { reportsFinance: true, analytics: true });
  await settleAccounts(organization.connect(), [String(second?.accord_customernumber)]);
  expect((await live()).filter((row) => row.accord_amount === 50).map(sourceOf)).toEqual(["Ledger"]);
  expect((await invoices())[1]).toMatchObject({ accord_openamount: open - 50 });
});
