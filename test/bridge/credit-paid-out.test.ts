import { fromOption, toOption } from "#model/choice";
import { decimal, fromNumber, subtract, toNumber } from "#model/decimal";
import { invoiceKinds } from "#model/invoice-kind";
import { settlements } from "#model/settlement";
import { paymentKinds } from "#model/tables/payment";
import { rowsOf } from "../../tools/demo/json-client";
import { startWithOrder } from "./support/deal-with-order";
import { eventually } from "./support/eventually";
import { payWholeOrder } from "./support/pay-whole-order";
import type { RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let memo: Row;
let credited: number;

/** An invoice is paid, and then all of it is credited: nothing is left that the credit memo could settle, so it names no invoice. */
beforeAll(async () => {
  const started = await startWithOrder();
  ({ organization } = started);
  const { invoice } = await payWholeOrder(organization, started.request);
  memo = await post(`invoices/${invoice}/credit`, {});
  credited = Number(memo.amountIncludingTax);
});
afterAll(() => organization.stop());

const post = (path: string, body: unknown) => organization.people.send("POST", path, body) as Promise<Row>;

async function readMirror(): Promise<Row> {
  const kind = toOption(invoiceKinds, "CreditMemo");
  const filter = `accord_number eq '${String(memo.number)}' and accord_kind eq ${kind}`;
  const [row] = rowsOf(await organization.dataverse.get(`accord_invoices?$filter=${filter}`));
  return row ?? {};
}

const settlementOf = (row: Row) => fromOption(settlements, row.accord_settlement as number);

async function readFigures(accountId: unknown): Promise<Row> {
  const filter = `_accord_accountid_value eq ${String(accountId)}`;
  const [row] = rowsOf(await organization.dataverse.get(`accord_accountfinances?$filter=${filter}`));
  return row ?? {};
}

test("a credit memo that names no invoice is on the account, open, and on no order", async () => {
  const mirror = await eventually(readMirror, (row) => row.accord_number === memo.number);
  expect(mirror).toMatchObject({
    accord_openamount: credited,
    accord_appliestonumber: null,
    _accord_orderid_value: null,
    _accord_opportunityid_value: null,
  });
  expect(settlementOf(mirror)).toBe("Open");
  expect(mirror._accord_accountid_value).not.toBeNull();
  await eventually(
    () => readFigures(mirror._accord_accountid_value),
    (figures) => figures.accord_unappliedcredit === credited,
  );
});

test("paid out in part, the rest is left of it; paid out whole, it is settled and the account has no credit left", async () => {
  await post(`entries/${String(memo.entryId)}/refund`, { amount: "100" });
  const rest = toNumber(subtract(fromNumber(credited), decimal("100")));
  await eventually(readMirror, (row) => row.accord_openamount === rest);

  await post(`entries/${String(memo.entryId)}/refund`, {});
  const mirror = await eventually(readMirror, (row) => row.accord_openamount === 0);
  expect(settlementOf(mirror)).toBe("SettledByCredit");
  const filter = `accord_kind eq ${toOption(paymentKinds, "Refund")}&$orderby=accord_amount`;
  const refunds = rowsOf(await organization.dataverse.get(`accord_payments?$filter=${filter}`));
  expect(refunds.map((row) => row.accord_amount)).toEqual([100, rest]);
  expect(refunds).toMatchObject(refunds.map(() => ({ accord_unappliedamount: 0, accord_isreversed: false })));
  const figures = await eventually(
    () => readFigures(mirror._accord_accountid_value),
    (row) => row.accord_unappliedcredit === 0,
  );
  expect(figures).toMatchObject({ accord_balance: 0 });
});
