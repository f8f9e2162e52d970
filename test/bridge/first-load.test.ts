import { settleAccounts } from "../../bridge/inbound/settlement/settle-accounts";
import { finishCreditMemos } from "../../bridge/inbound/invoices/finish-credit-memos";
import { loadHistory } from "../../bridge/inbound/history/load-history";
import { openStreamState } from "../../bridge/inbound/streams/stream-state";
import type { Inbound } from "../../bridge/inbound/inbound";
import type { Dataverse } from "../../bridge/ports/dataverse";
import { rowsOf } from "../../tools/demo/json-client";
import { eventually } from "./support/eventually";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;

const post = (path: string, body: unknown = {}) => organization.people.send("POST", path, body) as Promise<Row>;
const tables = ["accord_invoices", "accord_invoicelines", "accord_shipments", "accord_payments", "accord_applications"];
const neverStopping = () => false;

/** Columns that say when a row was written, not what it says. */
const momentary = /syncedon|modifiedon|createdon|versionnumber|etag|exchangerate|id$|_value$/;

beforeAll(async () => {
  organization = await startOrganization();
  const customers = rowsOf(await organization.erpApi.get("customers?$top=3&$orderby=number"));
  for (const customer of customers) await sellTwice(String(customer.number));
});
afterAll(() => organization.stop());

async function sellTwice(customerNumber: string): Promise<void> {
  for (const quantity of ["2", "3"]) {
    const order = await post("orders", { customerNumber, lines: [{ itemNumber: "CM-200", quantity }] });
    await post(`orders/${String(order.id)}/ship`);
    await post(`orders/${String(order.id)}/invoice`);
    const invoice = rowsOf(
      await organization.erpApi.get(`salesInvoices?$filter=orderNumber eq '${String(order.number)}'`),
    )[0];
    if (quantity === "2") await post("payments", { invoices: [{ id: invoice?.id, amount: "100" }] });
    else await post(`invoices/${String(invoice?.id)}/credit`);
  }
}

/** Everything that was taken over, without ids and moments, in the order of keys. */
async function mirrored(): Promise<readonly (readonly [string, readonly Row[]])[]> {
  const all: [string, readonly Row[]][] = [];
  for (const table of tables) {
    const rows = rowsOf(await organization.dataverse.get(`${table}?$orderby=accord_erpkey asc`));
    all.push([
      table,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !momentary.test(name)))),
    ]);
  }
  return all;
}

/** Breaks down at that write: before it is sent, or after it was carried out and before the answer is read. */
function breakingDown(dataverse: Dataverse, atWrite: number): Dataverse {
  let writes = 0;
  async function write<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    writes += 1;
    if (writes < atWrite) return send();
    if (writes % 2 === 0) await send();
    throw new Error("killed");
  }
  return {
    ...dataverse,
    change: (changes) => write(() => dataverse.change(changes)),
    changeAll: (changeSets) => write(() => dataverse.changeAll(changeSets)),
  };
}

async function load(inbound: Inbound): Promise<void> {
  await loadHistory(inbound, await openStreamState(inbound, "history", "First load"), neverStopping);
}

test("a first load that is killed ten times leaves the same rows as one that is not", async () => {
  await organization.dataverse.get("accounts?$top=1");
  const ports = organization.connect();
  for (const name of ["orders", "shipments", "invoices", "credit-memos"]) {
    await (await openStreamState(ports, name, name)).noteSuccess();
  }
  for (let kill = 1; kill <= 10; kill++) {
    const inbound = { ...ports, dataverse: breakingDown(ports.dataverse, kill) };
    await load(inbound).catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== "killed") throw error;
    });
  }
  await load(ports);
  const afterKills = await mirrored();
  expect(afterKills.map(([table, rows]) => [table, rows.length])).toEqual([
    ["accord_invoices", 9],
    ["accord_invoicelines", 9],
    ["accord_shipments", 6],
    ["accord_payments", 3],
    ["accord_applications", 6],
  ]);

  const state = await openStreamState(ports, "history", "First load");
  await state.noteProgress(undefined, 0, { written: 1, unchanged: 0, failed: 0 });
  await load(ports);
  expect(await mirrored()).toEqual(afterKills);
});

test("the load tells how far it is in its row, and links documents to the accounts of their customers' numbers", async () => {
  const [row] = rowsOf(await organization.dataverse.get("accord_syncstates?$filter=accord_name eq 'First load'"));
  expect(row).toMatchObject({ accord_phase: 727600000, accord_loadedcount: 15, accord_expectedcount: 15 });
  const strays = await eventually(
    async () => rowsOf(await organization.dataverse.get("accord_invoices?$filter=_accord_accountid_value eq null")),
    () => true,
  );
  expect(strays).toEqual([]);
});

test("a load that is done says so with the next pass, when the process died before it could", async () => {
  const ports = organization.connect();
  const written = { written: 1, unchanged: 0, failed: 0 };
  const dying = await openStreamState(ports, "history", "First load");
  dying.noteLoad({ phase: "LoadingHistory", loaded: 15, expected: 15, perMinute: 0, expectedEnd: undefined });
  await dying.noteProgress(dying.cursor(), 0, written);

  const next = await openStreamState(ports, "history", "First load");
  await loadHistory(ports, next, neverStopping);
  await next.noteProgress(next.cursor(), 0, written);
  const [row] = rowsOf(await organization.dataverse.get("accord_syncstates?$filter=accord_name eq 'First load'"));
  expect(row).toMatchObject({ accord_phase: 727600000 });
});

test("a credit memo that was mirrored before its invoice gets its invoice and its order", async () => {
  const memoOf = async () =>
    rowsOf(
      await organization.dataverse.get("accord_invoices?$filter=accord_kind eq 727600001&$orderby=accord_erpkey asc"),
    )[0];
  const memo = await memoOf();
  const linked = { invoice: memo?._accord_appliestoid_value, order: memo?.accord_ordernumber };
  expect(linked.invoice).toEqual(expect.any(String));
  expect(linked.order).toMatch(/^SO-/);
  await organization.dataverse.send("PATCH", `accord_invoices(${String(memo?.accord_invoiceid)})`, {
    "accord_AppliesToId@odata.bind": null,
    accord_ordernumber: null,
  });
  await finishCreditMemos(organization.connect());
  const again = await memoOf();
  expect({ invoice: again?._accord_appliestoid_value, order: again?.accord_ordernumber }).toEqual(linked);
});

test("what an older credit memo settles is linked to it once it is mirrored, though the application came before", async () => {
  const linked = async () =>
    rowsOf(
      await organization.dataverse.get(
        "accord_applications?$filter=_accord_creditmemoid_value ne null&$orderby=accord_erpkey asc",
      ),
    );
  const [application] = await linked();
  const memo = { credit: application?._accord_creditmemoid_value, number: application?.accord_number };
  expect(memo.credit).toEqual(expect.any(String));
  await organization.dataverse.send("PATCH", `accord_applications(${String(application?.accord_applicationid)})`, {
    "accord_CreditMemoId@odata.bind": null,
    accord_number: "PS-INV1",
  });
  await settleAccounts(organization.connect(), [String(application?.accord_customernumber)]);
  const [again] = await linked();
  expect({ credit: again?._accord_creditmemoid_value, number: again?.accord_number }).toEqual(memo);
});
