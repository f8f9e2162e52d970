import { fromOption } from "#model/choice";
import { settlements } from "#model/settlement";
import { findAccounts } from "../../bridge/inbound/documents/find-accounts";
import { loadHistory } from "../../bridge/inbound/history/load-history";
import { readStanding, settleAccounts, writeSettlements } from "../../bridge/inbound/settlement/settle-accounts";
import { openStreamState } from "../../bridge/inbound/streams/stream-state";
import type { Change } from "../../bridge/ports/change";
import type { ChangeSet, Dataverse } from "../../bridge/ports/dataverse";
import { rowsOf } from "../../tools/demo/json-client";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let numbers: readonly string[];

beforeAll(async () => {
  organization = await startOrganization();
  const customers = rowsOf(await organization.erpApi.get("customers?$top=4&$orderby=number"));
  numbers = customers.map(({ number }) => String(number));
});
afterAll(() => organization.stop());

const post = (path: string, body: unknown = {}) => organization.people.send("POST", path, body) as Promise<Row>;
const couplings = async () =>
  rowsOf(await organization.dataverse.get("accord_couplings?$filter=accord_kind eq 'customer'"));

/** Dataverse, where somebody does something just before that change set is sent. */
function justBefore(dataverse: Dataverse, wanted: (changes: ChangeSet) => boolean, act: () => Promise<unknown>) {
  let isDone = false;
  return {
    ...dataverse,
    async change(changes: ChangeSet) {
      if (!isDone && wanted(changes)) {
        isDone = true;
        await act();
      }
      return dataverse.change(changes);
    },
  };
}

test("customers are coupled in bulk, and those whom somebody couples meanwhile do not keep the others back", async () => {
  const ports = organization.connect();
  const isBulk = ({ is }: Change) => is === "createMany";
  const dataverse = justBefore(
    ports.dataverse,
    (changes) => changes.some(isBulk),
    () => findAccounts(ports, numbers.slice(0, 1)),
  );
  const found = await findAccounts({ ...ports, dataverse }, numbers);
  expect([...found.keys()].sort()).toEqual([...numbers].sort());
  expect((await couplings()).map((row) => row.accord_erpnumber).sort()).toEqual([...numbers].sort());
});

test("of two that settle the same account at once, the one that read earlier reads again", async () => {
  const customerNumber = numbers[0] ?? "";
  for (let order = 0; order < 3; order++) {
    const entered = await post("orders", { customerNumber, lines: [{ itemNumber: "CM-200", quantity: "1" }] });
    await post(`orders/${String(entered.id)}/ship`);
    await post(`orders/${String(entered.id)}/invoice`);
  }
  const ports = organization.connect();
  for (const name of ["orders", "shipments", "invoices", "credit-memos"]) {
    await (await openStreamState(ports, name, name)).noteSuccess();
  }
  await loadHistory(ports, await openStreamState(ports, "history", "First load"), () => false);
  const invoices = async () =>
    rowsOf(await organization.dataverse.get("accord_invoices?$orderby=createdon,accord_invoiceid"));
  const oldest = (await invoices())[0]?.accord_number;
  const others = (await invoices()).filter((row) => row.accord_number !== oldest);
  const inErp = rowsOf(await organization.erpApi.get("salesInvoices"));
  const pay = (amount?: string) =>
    post("payments", {
      invoices: others.map((row) => ({
        id: inErp.find(({ number }) => number === row.accord_number)?.id,
        ...(amount === undefined ? { amount: String(Number(row.accord_totalwithtax) - 100) } : { amount }),
      })),
    });

  await pay("100");
  const early = await readStanding(ports, [customerNumber]);
  await pay();
  await settleAccounts(ports, [customerNumber]);
  await writeSettlements(ports, early);
  const settled = (await invoices()).filter((row) => row.accord_number !== oldest);
  expect(
    settled.map((row) => [row.accord_openamount, fromOption(settlements, row.accord_settlement as number)]),
  ).toEqual(others.map(() => [0, "Paid"]));
});
