import { fromOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import { usualFigureSettings } from "../../bridge/inbound/figures/figure-settings";
import { makeKeptFigures } from "../../bridge/inbound/figures/keep-figures";
import { makePostedSweep } from "../../bridge/inbound/gone/sweep-posted";
import { openStreamState } from "../../bridge/inbound/streams/stream-state";
import { makeTouchedAccounts } from "../../bridge/inbound/touched-accounts";
import { takeOverInvoices } from "../../bridge/inbound/invoices/take-over-invoices";
import type { ErpInvoice } from "../../bridge/ports/erp-money";
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
/** The invoice people delete, as it was. */
let deleted: ErpInvoice;

beforeAll(async () => {
  ({ organization, deal, order } = await startWithReleasedOrder());
  await act("ship", { lines: [{ id: lineId("CM-200"), quantity: "8" }] });
  await act("invoice", { lines: [{ id: lineId("CM-200"), quantity: "6" }] });
  const invoice = await documentInErp("salesInvoices", "salesInvoiceLines");
  await people("POST", `invoices/${String(invoice.id)}/credit`, {
    lines: [{ id: (invoice.salesInvoiceLines as readonly Row[])[0]?.id, quantity: "1" }],
  });
  await eventually(
    () => ofDeal("accord_invoices", " and accord_kind eq 727600001"),
    (rows) => rows[0]?.accord_openamount === 0,
  );
  await eventually(lineOfMachines, (row) => row?.accord_creditedquantity === 1);
  await eventually(
    () => ofDeal("accord_shipments"),
    (rows) => rows.length === 1,
  );
  await organization.stopBridges();
});
afterAll(() => organization.stop());

const people = (method: string, path: string, body?: unknown) =>
  organization.people.send(method as "POST", path, body) as Promise<Row>;
const act = (what: string, body: unknown = {}) => people("POST", `orders/${order.id}/${what}`, body);
const lineId = (item: string) => order.lines.find((line) => line.item === item)?.id ?? "";
const ofDeal = async (set: string, more = "") =>
  rowsOf(await organization.dataverse.get(`${set}?$filter=_accord_opportunityid_value eq ${deal}${more}`));
const documentInErp = async (set: string, lines: string): Promise<Row> => {
  const [row] = rowsOf(await organization.erpApi.get(`${set}?$expand=${lines}&$orderby=number desc`));
  return row ?? {};
};
const lineOfMachines = async () => (await ofDeal("accord_orderlines", " and accord_item eq 'CM-200'"))[0];
const story = async () =>
  (await ofDeal("accord_commitments")).map((row) => fromOption(commitmentKinds, row.accord_kind as number));
const mirrorOf = async (set: string, number: unknown) =>
  rowsOf(await organization.dataverse.get(`${set}?$filter=accord_number eq '${String(number)}'`))[0];

const linesOf = async (invoice: Row | undefined) =>
  rowsOf(
    await organization.dataverse.get(
      `accord_invoicelines?$filter=_accord_invoiceid_value eq ${String(invoice?.accord_invoiceid)}`,
    ),
  );

/** A sweep, and the figures of the accounts it touched. */
async function sweep(change: Parameters<RunningOrganization["connect"]>[0] = {}) {
  const touched = makeTouchedAccounts();
  const inbound = { ...organization.connect(change), touched };
  const counts = await makePostedSweep(inbound)();
  const state = await openStreamState(inbound, "figures", "Figures of accounts");
  await makeKeptFigures(inbound, touched, usualFigureSettings).pass(state);
  return counts;
}

async function salesOfAccount(): Promise<number> {
  const [invoice] = await ofDeal("accord_invoices");
  const filter = `_accord_accountid_value eq ${String(invoice?._accord_accountid_value)}`;
  const rows = rowsOf(await organization.dataverse.get(`accord_salesmonths?$filter=${filter}`));
  return rows.reduce((total, row) => total + Number(row.accord_netsales), 0);
}

test("a sweep over documents that are all still there changes nothing", async () => {
  expect(await sweep()).toEqual({ read: 3, written: 0, unchanged: 0, failed: 0 });
});

test("a credit memo that was deleted is marked, and takes nothing back of the order any more", async () => {
  const before = await salesOfAccount();
  const memo = await documentInErp("salesCreditMemos", "salesCreditMemoLines");
  await people("DELETE", `credit-memos/${String(memo.id)}`);
  expect(await sweep()).toMatchObject({ written: 1, failed: 0 });
  const mirror = await mirrorOf("accord_invoices", memo.number);
  expect(mirror).toMatchObject({ statecode: 1 });
  expect(mirror?.accord_goneon).not.toBeNull();
  expect(await lineOfMachines()).toMatchObject({ accord_creditedquantity: 0, accord_returnedquantity: 0 });
  expect(await salesOfAccount()).toBe(before + 300);
  expect((await story()).filter((kind) => kind === "DocumentRemoved")).toHaveLength(1);
});

test("a shipment and an invoice that were deleted keep their rows, marked with their lines, and count in no figure", async () => {
  const shipment = await documentInErp("salesShipments", "salesShipmentLines");
  const invoice = await documentInErp("salesInvoices", "salesInvoiceLines");
  const kept = await organization.connect().erp.postedInvoices.read(String(invoice.id));
  if (!kept) throw new Error("the invoice cannot be read");
  deleted = kept;
  await people("DELETE", `shipments/${String(shipment.id)}`);
  await people("DELETE", `invoices/${String(invoice.id)}`);
  expect(await sweep()).toMatchObject({ written: 2, failed: 0 });
  expect((await mirrorOf("accord_shipments", shipment.number))?.accord_goneon).not.toBeNull();
  const mirror = await mirrorOf("accord_invoices", invoice.number);
  expect(mirror?.accord_goneon).not.toBeNull();
  const lines = await linesOf(mirror);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.accord_goneon).not.toBeNull();
  expect(await salesOfAccount()).toBe(0);
  expect((await story()).filter((kind) => kind === "DocumentRemoved")).toHaveLength(3);
  expect(await sweep()).toMatchObject({ written: 0, failed: 0 });
});

test("a document that is there again is shown again, with its lines and its sales", async () => {
  const { erp } = organization.connect();
  const postedInvoices: typeof erp.postedInvoices = {
    ...erp.postedInvoices,
    async *ids() {
      yield await Promise.resolve([deleted.id]);
    },
    read: () => Promise.resolve(deleted),
  };
  expect(await sweep({ erp: { ...erp, postedInvoices } })).toMatchObject({ written: 1 });
  const revived = await mirrorOf("accord_invoices", deleted.number);
  expect(revived).toMatchObject({ accord_goneon: null, statecode: 0 });
  expect(await linesOf(revived)).toMatchObject([{ accord_goneon: null, statecode: 0 }]);
  expect(await salesOfAccount()).toBe(1800);
});

test("when most documents are missing at once, nothing is marked and a person is asked", async () => {
  const { erp } = organization.connect();
  const several = Array.from({ length: 30 }, (_, at) => ({ ...deleted, id: `${deleted.id}-${at}`, number: `X${at}` }));
  await takeOverInvoices(organization.connect(), several);
  expect(await sweep({ erp })).toMatchObject({ written: 0 });
  expect((await mirrorOf("accord_invoices", "X7"))?.accord_goneon).toBeNull();
  const [issue] = rowsOf(await organization.dataverse.get("accord_issues?$filter=startswith(accord_issuekey,'gone_')"));
  expect(issue).toMatchObject({ accord_state: 727600000, accord_owner: "Operations" });
});
