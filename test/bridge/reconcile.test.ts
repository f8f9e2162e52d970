import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { invoiceTable } from "#model/tables/invoice";
import { invoiceLineTable } from "#model/tables/invoice-line";
import { shipmentTable } from "#model/tables/shipment";
import { usualFigureSettings } from "../../bridge/inbound/figures/figure-settings";
import { toInvoiceLineKey, toShipmentKey } from "../../bridge/inbound/documents/document-keys";
import { bindTo, create, update } from "../../bridge/ports/change";
import { changeOrFail } from "../../bridge/ports/dataverse";
import { reconcile } from "../../bridge/reconcile/reconcile";
import { toReportLines } from "../../bridge/reconcile/report-lines";
import { rowsOf } from "../../tools/demo/json-client";
import { eventually } from "./support/eventually";
import { startWithOrder } from "./support/deal-with-order";
import type { RunningOrganization } from "./support/running-organization";
import { likeExpected, readShownFigures } from "./support/shown-figures";
import { slowFigures } from "./support/slow-figures/slow-figures";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let customerNumber: string;

/** What is paid of each of the six invoices, in hundredths of its amount. */
const paidShares = [100, 100, 100, 40, 0, 100];

beforeAll(async () => {
  const { order: made, ...started } = await startWithOrder();
  organization = started.organization;
  const [order] = rowsOf(await organization.erpApi.get(`salesOrders?$filter=number eq '${made.number}'`));
  customerNumber = String(order?.customerNumber);
  await postHistory();
  await eventually(readFinance, (row) => row !== undefined && row.accord_cashapplications === 5);
});
afterAll(() => organization.stop());

const act = (path: string, body: unknown = {}) => organization.people.send("POST", path, body) as Promise<Row>;

async function postHistory(): Promise<void> {
  for (const share of paidShares) {
    const made = await organization.erpApi.send("POST", "salesOrders", {
      customerNumber,
      salesOrderLines: [{ lineType: "Item", lineObjectNumber: "CM-200", quantity: 1 + share / 100, unitPrice: 250 }],
    });
    const id = String(made.id);
    await act(`orders/${id}/release`);
    await act(`orders/${id}/ship`);
    await act(`orders/${id}/invoice`);
    const filter = `$filter=orderNumber eq '${String(made.number)}'`;
    const [invoice] = rowsOf(await organization.erpApi.get(`salesInvoices?${filter}`));
    const amount = ((Number(invoice?.totalAmountIncludingTax) * share) / 100).toFixed(2);
    if (share > 0) await act("payments", { invoices: [{ id: String(invoice?.id), amount }] });
  }
  await act("payments", { customerNumber, amount: "77.50" });
}

async function readFinance(): Promise<Row | undefined> {
  const filter = `$filter=accord_customernumber eq '${customerNumber}'`;
  return rowsOf(await organization.dataverse.get(`accord_accountfinances?${filter}`))[0];
}

const compare = (dryRun = false) => reconcile(organization.connect(), { dryRun, figures: usualFigureSettings });

test("every figure is what a slow script finds in the ERP's own data", async () => {
  const both = async () => {
    const shown = await readShownFigures(organization.dataverse, customerNumber);
    const expected = await slowFigures(organization, customerNumber, shown?.asOf ?? "2025-01-01");
    return { shown: likeExpected(shown, expected), expected };
  };
  const { shown, expected } = await eventually(
    both,
    (now) => JSON.stringify(now.shown) === JSON.stringify(now.expected),
  );
  expect(shown).toEqual(expected);
});

test("mirrors that are as the ERP has posted agree, by kind and month", async () => {
  await eventually(
    () => compare(true),
    ({ differences }) => differences.length === 0,
  );
  // From here on nobody but the comparison puts right what is altered.
  await organization.stopBridges();
  const comparison = await compare();
  expect(comparison.differences).toEqual([]);
  expect(comparison.tallies.map(({ kind, erp }) => [kind, erp.count])).toEqual([
    ["Application", 5],
    ["Invoice", 6],
    ["InvoiceLine", 6],
    ["Order", 1],
    ["OrderLine", expect.any(Number)],
    ["Payment", 6],
    ["Shipment", 6],
  ]);
});

test("an amount altered by hand is found, named and repaired, and the next comparison finds nothing", async () => {
  const [row] = rowsOf(await organization.dataverse.get("accord_invoices?$top=1&$orderby=accord_number"));
  const right = Number(row?.accord_total);
  const { dataverse } = organization.connect();
  await changeOrFail(dataverse, [update(invoiceTable, String(row?.accord_invoiceid), { accord_total: right + 1 })]);

  const looked = await compare(true);
  expect(looked.differences).toMatchObject([{ is: "differs", item: { number: row?.accord_number } }]);
  expect(toReportLines("CRONUS DE", looked, true).join("\n")).toMatch(
    /DIFFERS.*Invoice[^]*1 rows differ; nothing was changed/,
  );

  const found = await compare();
  expect(found.differences).toEqual(looked.differences);
  expect((await compare()).differences).toEqual([]);
  const repaired = await organization.dataverse.get(`accord_invoices(${String(row?.accord_invoiceid)})`);
  expect(repaired.accord_total).toBe(right);
});

const altered = [
  ["Order", "accord_orders", "accord_total"],
  ["OrderLine", "accord_orderlines", "accord_orderedquantity"],
  ["OrderLine", "accord_orderlines", "accord_amount"],
  ["Shipment", "accord_shipments", "accord_lines"],
  ["Invoice", "accord_invoices", "accord_openamount"],
  ["InvoiceLine", "accord_invoicelines", "accord_amount"],
  ["Payment", "accord_payments", "accord_amount"],
  ["Application", "accord_applications", "accord_amount"],
] as const;

test.each(altered)("%s: what is altered by hand in %s (%s) is found, named and repaired", async (kind, set, column) => {
  // Lines and the whole of an order that is gone are no longer compared: the deal's own is the one that stands.
  const standing = kind === "Order" ? "&$filter=accord_goneon eq null" : "";
  const ofStanding = kind === "OrderLine" ? "&$filter=accord_OrderId/accord_goneon eq null" : standing;
  const [row] = rowsOf(await organization.dataverse.get(`${set}?$top=1&$orderby=accord_number${ofStanding}`));
  const table = set.slice(0, -1);
  const address = `${set}(${String(row?.[`${table}id`])})`;
  const value = column === "accord_lines" ? "[]" : Number(row?.[column]) + 1;
  await organization.dataverse.send("PATCH", address, { [column]: value });

  const found = await compare();
  expect(found.differences.map(({ is, item }) => [is, item.kind, item.key])).toEqual([
    ["differs", kind, row?.accord_erpkey],
  ]);
  expect((await compare()).differences).toEqual([]);
  expect((await organization.dataverse.get(address))[column]).toEqual(row?.[column]);
});

test("a shipment and a line that the ERP does not have are found and put away", async () => {
  const { dataverse, erp } = organization.connect();
  const [invoice] = rowsOf(await organization.dataverse.get("accord_invoices?$top=1&$orderby=accord_number"));
  const stray = { accord_company: erp.company, accord_number: "STRAY" };
  await changeOrFail(dataverse, [
    create(shipmentTable, { ...stray, accord_erpkey: toShipmentKey({ erp }, "stray") }),
    create(invoiceLineTable, {
      ...stray,
      accord_erpkey: toInvoiceLineKey({ erp }, "Invoice", "stray", 10_000),
      accord_kind: toOption(invoiceKinds, "Invoice"),
      "accord_InvoiceId@odata.bind": bindTo(invoiceTable, String(invoice?.accord_invoiceid)),
    }),
  ]);
  const found = await compare();
  expect(found.differences.map(({ is, item }) => [is, item.kind])).toEqual([
    ["gone", "Shipment"],
    ["gone", "InvoiceLine"],
  ]);
  expect((await compare()).differences).toEqual([]);
});
