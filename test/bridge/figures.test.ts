import { fromOption, toOption } from "#model/choice";
import { toNumber } from "#model/decimal";
import { goldenLedger } from "#model/figures/testing/ledgers";
import { limitModes } from "#model/figures/limit-mode";
import { paymentGrades } from "#model/figures/payment-grade";
import { invoiceKinds } from "#model/invoice-kind";
import { toMirrorKey } from "#model/mirror-key";
import { accountFinanceTable } from "#model/tables/account-finance";
import { applicationKinds, applicationSources, applicationTable } from "#model/tables/application";
import { couplingTable } from "#model/tables/coupling";
import { invoiceTable } from "#model/tables/invoice";
import { paymentKinds, paymentTable } from "#model/tables/payment";
import type { LedgerApplication } from "#model/figures/ledger";
import { usualFigureSettings } from "../../bridge/inbound/figures/figure-settings";
import { makeKeptFigures, type KeptFigures } from "../../bridge/inbound/figures/keep-figures";
import type { Inbound } from "../../bridge/inbound/inbound";
import { openStreamState, type StreamState } from "../../bridge/inbound/streams/stream-state";
import { makeTouchedAccounts, type TouchedAccounts } from "../../bridge/inbound/touched-accounts";
import { bindTo, create, update } from "../../bridge/ports/change";
import { changeOrFail } from "../../bridge/ports/dataverse";
import { accountTable } from "../../bridge/ports/stock-tables";
import { makeFakeClock } from "../../bridge/testing/fake-clock";
import { rowsOf } from "../../tools/demo/json-client";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

type Row = Readonly<Record<string, unknown>>;

let organization: RunningOrganization;
let inbound: Inbound & { readonly touched: TouchedAccounts };
let kept: KeptFigures;
let state: StreamState;
let accountId: string;
const ids = new Map<string, string>();
const clock = makeFakeClock("2025-06-30T12:00:00Z");

beforeAll(async () => {
  organization = await startOrganization();
  inbound = { ...organization.connect({ clock }), touched: makeTouchedAccounts() };
  [accountId] = await coupleNewCustomer();
  await mirrorLedger();
  kept = makeKeptFigures(inbound, inbound.touched, usualFigureSettings);
  state = await openStreamState(inbound, "figures", "Figures of accounts");
});
afterAll(() => organization.stop());

const keyOf = (kind: string, id: string) =>
  toMirrorKey({ connection: inbound.erp.connection, company: inbound.erp.company, kind, id });

/** An account of CRM and a customer of the ERP with a credit limit, coupled. */
async function coupleNewCustomer(): Promise<readonly [string]> {
  const [account] = rowsOf(await organization.dataverse.get("accounts?$select=accountid&$top=1"));
  const customer = await organization.erpApi.send("POST", "customers", { displayName: "Golden", creditLimit: 12_000 });
  const id = String(account?.accountid);
  await changeOrFail(inbound.dataverse, [
    create(couplingTable, {
      accord_name: "Golden",
      accord_erpkey: keyOf("customer", String(customer.id)),
      accord_rowkey: keyOf("account", id),
      accord_company: inbound.erp.company,
      accord_kind: "customer",
      accord_erpid: String(customer.id),
      accord_erpnumber: String(customer.number),
      "accord_AccountId@odata.bind": bindTo(accountTable, id),
    }),
  ]);
  return [id];
}

/** The rows the streams would have written for the account. */
async function mirrorLedger(): Promise<void> {
  const idOf = (name: string) => {
    const id = ids.get(name) ?? inbound.randomness.uuid();
    ids.set(name, id);
    return id;
  };
  const common = () => ({
    accord_company: inbound.erp.company,
    accord_bookedrate: 1,
    "accord_AccountId@odata.bind": bindTo(accountTable, accountId),
  });
  const documents = [
    ...goldenLedger.invoices.map((one) => ({ ...one, kind: "Invoice" as const, date: one.invoiceDate })),
    ...goldenLedger.creditMemos.map((one) => ({ ...one, kind: "CreditMemo" as const, dueDate: one.date })),
  ];
  const changes = [
    ...documents.map((one) =>
      create(invoiceTable, {
        ...common(),
        accord_invoiceid: idOf(one.id),
        accord_number: one.id,
        accord_erpkey: keyOf(one.kind === "Invoice" ? "invoice" : "creditmemo", one.id),
        accord_kind: toOption(invoiceKinds, one.kind),
        accord_invoicedate: one.date,
        accord_postingdate: one.date,
        accord_duedate: one.dueDate,
        accord_total: toNumber(one.net),
        accord_totalwithtax: toNumber(one.amount),
      }),
    ),
    ...goldenLedger.payments.map((one) =>
      create(paymentTable, {
        ...common(),
        accord_paymentid: idOf(one.id),
        accord_number: one.id,
        accord_erpkey: keyOf("payment", one.id),
        accord_kind: toOption(paymentKinds, "Payment"),
        accord_paidon: one.paidOn,
        accord_amount: toNumber(one.amount),
      }),
    ),
    ...goldenLedger.applications.map((one, at) => toApplication(one, at, idOf, common())),
  ];
  await changeOrFail(inbound.dataverse, changes);
}

function toApplication(one: LedgerApplication, at: number, idOf: (name: string) => string, common: Row) {
  const source = idOf(one.sourceId ?? "");
  const id = idOf(`A${at}`);
  return create(applicationTable, {
    ...common,
    accord_applicationid: id,
    accord_number: `A${at}`,
    accord_erpkey: keyOf("application", `A${at}`),
    accord_kind: toOption(applicationKinds, one.kind),
    accord_source: toOption(applicationSources, "Ledger"),
    accord_amount: toNumber(one.amount),
    accord_appliedon: one.appliedOn,
    "accord_InvoiceId@odata.bind": bindTo(invoiceTable, idOf(one.invoiceId)),
    ...(one.kind === "CreditMemo"
      ? { "accord_CreditMemoId@odata.bind": bindTo(invoiceTable, source) }
      : { "accord_PaymentId@odata.bind": bindTo(paymentTable, source) }),
  });
}

async function readFinance(): Promise<Row> {
  const filter = `$filter=_accord_accountid_value eq ${accountId}`;
  const rows = rowsOf(await organization.dataverse.get(`accord_accountfinances?${filter}`));
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
}

async function readMonths(): Promise<readonly Row[]> {
  const query = `$filter=_accord_accountid_value eq ${accountId}&$orderby=accord_month`;
  return rowsOf(await organization.dataverse.get(`accord_salesmonths?${query}`));
}

/** What a row says, without when and in which version it was written. */
function contentOf(row: Row): Row {
  const { "@odata.etag": _etag, versionnumber: _version, modifiedon: _on, accord_syncedon: _synced, ...content } = row;
  return content;
}

test("every account gets its figures when the bridge begins, whatever was touched while none ran", async () => {
  await kept.pass(state);
  const row = await readFinance();
  expect(row).toMatchObject({
    accord_asof: "2025-06-30",
    accord_currencycode: "EUR",
    accord_balance: 9200,
    accord_overdueamount: 7000,
    accord_aging1: 5000,
    accord_averagedaystopay: 50,
    accord_daysversusterms: 15.6,
    accord_ontimepercent: 20,
    accord_dayssalesoutstanding: 83.72,
    accord_countbackdays: 83,
    accord_creditlimit: 12000,
    accord_limituse: 76.67,
    accord_paidinvoices: 3,
  });
  expect(fromOption(paymentGrades, Number(row.accord_grade))).toBe("Late");
  expect(fromOption(limitModes, Number(row.accord_limitmode))).toBe("Limited");
  expect(JSON.parse(String(row.accord_oldestoverdue))).toMatchObject([
    { number: "I4", due: "2025-05-15", days: 46, open: 2000, settlement: "PartlyPaid" },
    { number: "I5", days: 11, open: 5000 },
  ]);
});

test("its months hold its sales, credit memos taken off", async () => {
  expect((await readMonths()).map((row) => [row.accord_month, row.accord_netsales])).toEqual([
    ["2025-01-01", 1000],
    ["2025-02-01", 2000],
    ["2025-03-01", 4000],
    ["2025-04-01", 3000],
    ["2025-05-01", 4500],
    ["2025-06-01", 2500],
  ]);
});

test("figures that come out as they stand are not written again", async () => {
  const before = await readFinance();
  inbound.touched.add([accountId]);
  await kept.pass(state);
  expect(await readFinance()).toEqual(before);
});

test("a payment taken back changes the figures of its account; reckoning everything anew gives the same rows", async () => {
  const payment = ids.get("P2") ?? "";
  const application = ids.get("A1") ?? "";
  await changeOrFail(inbound.dataverse, [
    update(paymentTable, payment, { accord_isreversed: true, accord_reversedon: "2025-06-30" }),
    update(applicationTable, application, { accord_isreversed: true, accord_reversedon: "2025-06-30" }),
  ]);
  inbound.touched.add([accountId]);
  await kept.pass(state);
  const touchedOnly = await readFinance();
  expect(touchedOnly).toMatchObject({ accord_balance: 11200, accord_paidinvoices: 2, accord_averagedaystopay: null });

  await changeOrFail(inbound.dataverse, [
    update(accountFinanceTable, String(touchedOnly.accord_accountfinanceid), {
      accord_balance: 1,
      accord_grade: toOption(paymentGrades, "Prompt"),
      accord_digest: "altered by hand",
    }),
  ]);
  await makeKeptFigures(inbound, inbound.touched, usualFigureSettings).pass(state);
  expect(contentOf(await readFinance())).toEqual(contentOf(touchedOnly));
});

test("a new day makes everything a day older", async () => {
  clock.advance(24 * 3600);
  await kept.pass(state);
  expect(await readFinance()).toMatchObject({ accord_asof: "2025-07-01" });
});

test("a month whose only invoice was cancelled is shown no more", async () => {
  await changeOrFail(inbound.dataverse, [update(invoiceTable, ids.get("I1") ?? "", { accord_iscancelled: true })]);
  inbound.touched.add([accountId]);
  await kept.pass(state);
  const [january] = await readMonths();
  expect(january).toMatchObject({ accord_month: "2025-01-01", accord_netsales: 0, accord_invoices: 0, statecode: 1 });
});
