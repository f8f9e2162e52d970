import { fromOption } from "#model/choice";
import { decimal } from "#model/decimal";
import { limitModes } from "#model/figures/limit-mode";
import { toMirrorKey } from "#model/mirror-key";
import { settlements } from "#model/settlement";
import { couplingTable } from "#model/tables/coupling";
import { makeAccountStream } from "../../bridge/inbound/accounts/follow-accounts";
import { usualFigureSettings } from "../../bridge/inbound/figures/figure-settings";
import { makeKeptFigures } from "../../bridge/inbound/figures/keep-figures";
import { takeOverInvoices } from "../../bridge/inbound/invoices/take-over-invoices";
import { takeOverOrders } from "../../bridge/inbound/orders/take-over-orders";
import { takeOverShipments } from "../../bridge/inbound/shipments/take-over-shipments";
import { lookThroughOpenInvoices } from "../../bridge/inbound/settlement/look-through-open-invoices";
import { runStream } from "../../bridge/inbound/streams/run-stream";
import { openStreamState } from "../../bridge/inbound/streams/stream-state";
import { makeStreams, type Stream } from "../../bridge/inbound/streams/streams";
import { makeTouchedAccounts } from "../../bridge/inbound/touched-accounts";
import { bindTo, create } from "../../bridge/ports/change";
import { changeOrFail } from "../../bridge/ports/dataverse";
import { accountTable } from "../../bridge/ports/stock-tables";
import { rowsOf } from "../../tools/demo/json-client";
import { deliverThree } from "./support/deliver-three";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let inbound: ReturnType<RunningOrganization["connect"]> & { readonly touched: ReturnType<typeof makeTouchedAccounts> };
let customer: { readonly id: string; readonly number: string };
let accountId: string;

/** Every mirror that belongs to an account, lines of orders apart: they belong to their order. */
const mirrors = [
  "accord_orders",
  "accord_shipments",
  "accord_invoices",
  "accord_invoicelines",
  "accord_payments",
  "accord_applications",
];

beforeAll(async () => {
  organization = await startOrganization();
  inbound = { ...organization.connect(), touched: makeTouchedAccounts() };
  const entered = await organization.erpApi.send("POST", "customers", { displayName: "Latecomer Ltd" });
  customer = { id: String(entered.id), number: String(entered.number) };
  const [account] = rowsOf(
    await organization.dataverse.get("accounts?$select=accountid&$filter=accountnumber eq null&$top=1"),
  );
  accountId = String(account?.accountid);
  await trade();
  await runStreams();
});
afterAll(() => organization.stop());

const act = (path: string, body: unknown = {}) => organization.people.send("POST", path, body) as Promise<Row>;
const read = async (set: string, filter = "") => rowsOf(await organization.dataverse.get(`${set}${filter}`));
const run = async (stream: Stream) =>
  runStream(inbound, stream, await openStreamState(inbound, stream.name, stream.label));

async function runStreams(): Promise<void> {
  for (const stream of makeStreams(inbound)) await run(stream);
}

/** An order people entered, shipped and invoiced, and paid in part. */
async function trade(): Promise<void> {
  const made = await organization.erpApi.send("POST", "salesOrders", {
    customerNumber: customer.number,
    salesOrderLines: [
      { lineType: "Item", lineObjectNumber: "CM-200", quantity: 4, unitPrice: 250 },
      { lineType: "Item", lineObjectNumber: "CM-200", quantity: 1, unitPrice: 250 },
    ],
  });
  await deliverThree(organization, String(made.id));
  await pay("100");
}

async function pay(amount: string): Promise<void> {
  const filter = `$filter=customerNumber eq '${customer.number}'`;
  const [invoice] = rowsOf(await organization.erpApi.get(`salesInvoices?${filter}`));
  await act("payments", { invoices: [{ id: String(invoice?.id), amount }] });
}

async function reckon(): Promise<void> {
  const state = await openStreamState(inbound, "figures", "Figures of accounts");
  await makeKeptFigures(inbound, inbound.touched, usualFigureSettings).pass(state);
}

const finance = async () =>
  (await read("accord_accountfinances", `?$filter=_accord_accountid_value eq ${accountId}`))[0];
const invoice = async () => (await read("accord_invoices"))[0];
const owners = async () =>
  new Set(
    (await Promise.all([...mirrors, "accord_orderlines"].map((set) => read(set))))
      .flat()
      .map((row) => row._ownerid_value),
  );

test("what people in the ERP trade with a customer nobody has coupled is mirrored without an account", async () => {
  for (const set of mirrors) {
    const rows = await read(set);
    expect(rows.map((row) => [set, row._accord_accountid_value])).toEqual([[set, null]]);
  }
});

test("a part payment that no stream showed is found when open invoices are settled anew, and the second look changes nothing", async () => {
  await pay("50");
  expect(await lookThroughOpenInvoices(inbound)).toMatchObject({ read: 1, written: 1 });
  const found = await invoice();
  expect(found?.accord_openamount).toBe(Number(found?.accord_totalwithtax) - 150);
  expect(fromOption(settlements, found?.accord_settlement as number)).toBe("PartlyPaid");
  expect(await lookThroughOpenInvoices(inbound)).toMatchObject({ written: 0, unchanged: 1 });
});

test("documents that came before their account was coupled are linked when the coupling appears, lines and figures too", async () => {
  await run(makeAccountStream(inbound));
  const { connection, company } = inbound.erp;
  await changeOrFail(inbound.dataverse, [
    create(couplingTable, {
      accord_name: "Latecomer",
      accord_erpkey: toMirrorKey({ connection, company, kind: "customer", id: customer.id }),
      accord_rowkey: toMirrorKey({ connection, company, kind: "account", id: accountId }),
      accord_company: company,
      accord_kind: "customer",
      accord_erpid: customer.id,
      accord_erpnumber: customer.number,
      "accord_AccountId@odata.bind": bindTo(accountTable, accountId),
    }),
  ]);
  await run(makeAccountStream(inbound));
  for (const set of mirrors) {
    expect((await read(set)).map((row) => [set, row._accord_accountid_value])).toEqual(
      (await read(set)).map(() => [set, accountId]),
    );
  }
  await reckon();
  expect((await finance())?.accord_openamount).toBe((await invoice())?.accord_openamount);
});

test("the mirrors of an account go to its new owner when it gets one", async () => {
  const users = (await organization.sandbox.get("users")) as unknown as readonly { userId: string; title: string }[];
  const manager = users.find(({ title }) => title !== "seller")?.userId ?? "";
  expect([...(await owners())]).not.toContain(manager);
  await organization.dataverse.send("PATCH", `accounts(${accountId})`, {
    "ownerid@odata.bind": `/systemusers(${manager})`,
  });
  await run(makeAccountStream(inbound));
  expect([...(await owners())]).toEqual([manager]);
  const before = await invoice();
  await run(makeAccountStream(inbound));
  expect((await invoice())?.versionnumber).toBe(before?.versionnumber);
});

test("when no account has changed there is nothing to do", async () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();
  for await (const page of makeAccountStream(inbound).pages(later)) {
    expect(page).toMatchObject({ read: 0, counts: { written: 0, unchanged: 0, failed: 0 } });
  }
  expect.assertions(1);
});

test("what the ERP says of a customer reaches the figures although no document changed: limit, block and balance", async () => {
  await act(`customers/${customer.id}/credit-limit`, { limit: "12000" });
  await runStreams();
  await reckon();
  const open = Number((await invoice())?.accord_openamount);
  expect(await finance()).toMatchObject({ accord_creditlimit: 12_000, accord_erpbalance: open, accord_balance: open });
  expect(fromOption(limitModes, (await finance())?.accord_limitmode as number)).toBe("Limited");
  await act(`customers/${customer.id}/block`, { block: "All" });
  await runStreams();
  await reckon();
  expect(fromOption(limitModes, (await finance())?.accord_limitmode as number)).toBe("Blocked");
  await act(`customers/${customer.id}/block`, { block: "None" });
  await runStreams();
});

test("an invoice in dispute is shown as such, and no longer once the dispute is over", async () => {
  const [posted] = rowsOf(
    await organization.erpApi.get(`salesInvoices?$filter=customerNumber eq '${customer.number}'`),
  );
  const dispute = async (code: string) => {
    await organization.erpApi.send("PATCH", `salesInvoices(${String(posted?.id)})`, { disputeStatus: code });
    await runStreams();
    await reckon();
  };
  await dispute("OPEN");
  const disputed = await invoice();
  expect(disputed?.accord_isdisputed).toBe(true);
  expect(await finance()).toMatchObject({ accord_disputedamount: disputed?.accord_openamount });
  await dispute("");
  expect((await invoice())?.accord_isdisputed).toBe(false);
  expect(await finance()).toMatchObject({ accord_disputedamount: 0 });
});

test("documents born in the ERP that are delivered again, in another order and several times over, change nothing", async () => {
  const sets = [...mirrors, "accord_orderlines", "accord_commitments", "accord_accountfinances", "accord_salesmonths"];
  const versions = async () =>
    Object.fromEntries(
      await Promise.all(sets.map(async (set) => [set, (await read(set)).map((row) => row.versionnumber)] as const)),
    );
  // The account learns only now what the ERP says of its customer.
  await runStreams();
  const before = await versions();
  for (let time = 0; time < 3; time++) {
    for (const stream of [...makeStreams(inbound)].reverse()) {
      for await (const { counts } of stream.pages(inbound.erp.cursorAt(new Date("2020-01-01")))) {
        expect(counts).toMatchObject({ written: 0, failed: 0 });
      }
    }
  }
  expect(await versions()).toEqual(before);
});

test("an older state of a document that arrives late changes nothing", async () => {
  const older = { version: "2020-01-01T00:00:00Z" };
  const { erp } = inbound;
  const idOf = async (set: string) => String((await read(set))[0]?.accord_erpkey).split("_")[3] ?? "";
  const invoiceNow = await erp.postedInvoices.read(await idOf("accord_invoices"));
  const shipmentNow = await erp.postedShipments.read(await idOf("accord_shipments"));
  const orderNow = await erp.readOrder(await idOf("accord_orders"));
  if (!invoiceNow || !shipmentNow || !orderNow) throw new Error("a document cannot be read");
  const nothing = { written: 0, unchanged: 1, failed: 0 };
  expect(await takeOverInvoices(inbound, [{ ...invoiceNow, ...older, total: decimal("1") }])).toEqual(nothing);
  expect(await takeOverShipments(inbound, [{ ...shipmentNow, ...older, lines: [] }])).toEqual(nothing);
  expect(await takeOverOrders(inbound, [{ ...orderNow, ...older, lines: [] }])).toEqual(nothing);
  expect((await invoice())?.accord_total).toBe(750);
});
