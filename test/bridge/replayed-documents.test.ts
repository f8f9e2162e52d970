import { rowsOf } from "../../tools/demo/json-client";
import { startWithReleasedOrder } from "./support/deal-with-order";
import type { OrderInErp } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { answered, instruct } from "./support/instruct";
import { rowHashes, truncate } from "./support/row-hashes";
import type { RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

/** Tables of posted documents and of money, with the column of their key. Rows that others point at come last. */
const mirrors = {
  accord_applications: "accord_applicationid",
  accord_payments: "accord_paymentid",
  accord_invoicelines: "accord_invoicelineid",
  accord_invoices: "accord_invoiceid",
  accord_shipments: "accord_shipmentid",
} as const;

type Mirror = keyof typeof mirrors;

let organization: RunningOrganization;
let order: OrderInErp;

beforeAll(async () => {
  ({ organization, order } = await startWithReleasedOrder());
  const { people, erpApi } = organization;
  await people.send("POST", `orders/${order.id}/ship`, { lines: [{ id: order.lines[0]?.id, quantity: "2" }] });
  await people.send("POST", `orders/${order.id}/invoice`, { lines: [{ id: order.lines[0]?.id, quantity: "1" }] });
  const [invoice] = rowsOf(await erpApi.get(`salesInvoices?$filter=orderNumber eq '${order.number}'`));
  await people.send("POST", "payments", { invoices: [{ id: invoice?.id, amount: "10" }] });
  await eventually(
    async () => rowsOf(await organization.dataverse.get("accord_applications")).length,
    (count) => count === 1,
  );
  await eventually(story, (kinds) => kinds.length === 5);
});
afterAll(() => organization.stop());

const story = async () => rowsOf(await organization.dataverse.get("accord_commitments?$select=accord_eventkey"));

async function hashes() {
  const names = Object.keys(mirrors) as readonly Mirror[];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await rowHashes(organization.dataverse, name)] as const)),
  );
}

/** Every row points at the rows it belongs to. */
async function countUnlinked(): Promise<number> {
  const unlinked = await Promise.all([
    organization.dataverse.get("accord_invoicelines?$filter=_accord_invoiceid_value eq null"),
    organization.dataverse.get(
      "accord_applications?$filter=_accord_invoiceid_value eq null or _accord_paymentid_value eq null",
    ),
  ]);
  return unlinked.flatMap(rowsOf).length;
}

async function pauseStreams(): Promise<void> {
  for (const name of ["Shipments", "Invoices", "Credit memos", "Payments"]) {
    const [stream] = rowsOf(await organization.operator.get(`accord_syncstates?$filter=accord_name eq '${name}'`));
    const pause = await instruct(organization.operator, "Pause", {
      "accord_SyncStateId@odata.bind": `/accord_syncstates(${String(stream?.accord_syncstateid)})`,
    });
    expect(await answered(organization.operator, pause)).toMatchObject({ state: "InForce" });
  }
}

test.each<readonly [string, readonly Mirror[]]>([
  [
    "documents and money",
    ["accord_applications", "accord_payments", "accord_invoicelines", "accord_invoices", "accord_shipments"],
  ],
  ["invoices alone", ["accord_invoicelines", "accord_invoices"]],
  ["payments alone", ["accord_payments"]],
  ["applications alone", ["accord_applications"]],
])("a lost mirror of %s is replayed, the same row by row, and no story is told twice", async (_, lost) => {
  const before = await hashes();
  const told = await story();
  // The streams read their last minute again with every poll: they stand still, so that only the replay brings rows back.
  await pauseStreams();
  for (const table of lost) await truncate(organization.dataverse, table, mirrors[table]);

  const replay = await instruct(organization.operator, "Replay", { accord_fromon: "2000-01-01T00:00:00Z" });
  expect((await answered(organization.operator, replay)).result).toMatch(/ 0 could not be written/);
  expect(await hashes()).toEqual(before);
  expect(await countUnlinked()).toBe(0);
  expect(await story()).toEqual(told);
});
