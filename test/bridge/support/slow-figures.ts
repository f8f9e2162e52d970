import { demoCompany } from "../../../tools/demo/bridge-configuration";
import { rowsOf } from "../../../tools/demo/json-client";
import type { RunningOrganization } from "./running-organization";

type Row = Readonly<Record<string, unknown>>;

const day = 86_400_000;
const cents = (value: number) => Math.round(value * 100) / 100;
const daysBetween = (from: unknown, to: unknown) => (Date.parse(String(to)) - Date.parse(String(from))) / day;

/** A movement of a customer's ledger as Microsoft's analytics API tells it. */
interface Movement {
  readonly entry: number;
  readonly with: number;
  readonly type: string;
  readonly document: string;
  readonly amount: number;
  readonly on: string;
}

/**
 * The figures of a customer once more, by another way: straight from what the ERP shows, in plain numbers, with loops and without a line
 * of the product. For small accounts in the company's currency.
 */
export async function slowFigures(organization: RunningOrganization, customer: string, asOf: string): Promise<Row> {
  const invoices = rowsOf(await organization.erpApi.get(`salesInvoices?$filter=customerNumber eq '${customer}'`));
  const movements = await readMovements(organization, customer);
  const [found] = rowsOf(await organization.erpApi.get(`customers?$filter=number eq '${customer}'`));
  const initial = (document: unknown) =>
    movements.find((one) => one.type === "Initial Entry" && one.document === document)?.entry;
  const amounts = { owed: 0, weighted: 0, late: 0, beyond: 0, paid: 0, onTime: 0, pastDue: 0, notDue: 0, sales: 0 };
  let open = 0;
  let paidInvoices = 0;
  let onTimeInvoices = 0;
  let pastDueInvoices = 0;
  let applications = 0;
  const daysToPay: number[] = [];
  const daysLate: number[] = [];
  for (const invoice of invoices) {
    const entry = initial(invoice.number);
    const applied = movements.filter((one) => one.entry === entry && one.type === "Application");
    const total = Number(invoice.totalAmountIncludingTax);
    const left = cents(total + applied.reduce((sum, one) => sum + one.amount, 0));
    amounts.sales += total;
    open += left;
    for (const one of applied) {
      const days = daysBetween(invoice.invoiceDate, one.on);
      const late = daysBetween(invoice.dueDate, one.on);
      applications++;
      amounts.paid -= one.amount;
      amounts.weighted -= one.amount * days;
      amounts.late -= one.amount * late;
      amounts.beyond -= one.amount * Math.max(0, late);
      if (late <= 0) amounts.onTime -= one.amount;
    }
    const last = applied.at(-1);
    if (left === 0 && last) {
      paidInvoices++;
      daysToPay.push(daysBetween(invoice.invoiceDate, last.on));
      daysLate.push(daysBetween(invoice.dueDate, last.on));
      if (daysBetween(invoice.dueDate, last.on) <= 0) onTimeInvoices++;
    } else if (daysBetween(invoice.dueDate, asOf) > 0) {
      pastDueInvoices++;
      amounts.pastDue += left;
    } else {
      amounts.notDue += left;
    }
  }
  const ledger = cents(movements.reduce((sum, one) => sum + one.amount, 0));
  const ofPaid = (value: number) => cents(value / amounts.paid);
  const sorted = [...daysLate].sort((a, b) => a - b);
  const limit = Number(found?.creditLimit);
  return {
    accord_balance: ledger,
    accord_openamount: cents(open),
    accord_unappliedcredit: cents(open - ledger),
    accord_overdueamount: cents(amounts.pastDue),
    accord_overdueinvoices: pastDueInvoices,
    accord_agingnotdue: cents(amounts.notDue),
    accord_paidinvoices: paidInvoices,
    accord_cashapplications: applications,
    accord_cashamount: cents(amounts.paid),
    accord_averagedaystopay: cents(daysToPay.reduce((sum, days) => sum + days, 0) / paidInvoices),
    accord_weighteddaystopay: ofPaid(amounts.weighted),
    accord_daysversusterms: ofPaid(amounts.late),
    accord_daysbeyondterms: ofPaid(amounts.beyond),
    accord_ontimepercent: cents((100 * onTimeInvoices) / (paidInvoices + pastDueInvoices)),
    accord_ontimeamountpercent: cents((100 * amounts.onTime) / (amounts.paid + amounts.pastDue)),
    accord_dayslate80: sorted[Math.ceil(0.8 * sorted.length) - 1],
    accord_periodsales: cents(amounts.sales),
    accord_limitmode: limit === 0 ? 727600000 : 727600001,
  };
}

async function readMovements({ erpUrl }: RunningOrganization, customer: string): Promise<readonly Movement[]> {
  const headers = { authorization: "Bearer anybody" };
  const api = `${erpUrl}/v2.0/demo/sandbox/api`;
  const companies = (await (await fetch(`${api}/v2.0/companies`, { headers })).json()) as Record<string, unknown>;
  const company = rowsOf(companies).find(({ name }) => name === demoCompany);
  const filter = encodeURIComponent(`dcleCustomerNo eq '${customer}'`);
  const path = `companies(${String(company?.id)})/customerLedgerEntries?$filter=${filter}`;
  const answer = await fetch(`${api}/microsoft/analytics/v1.0/${path}`, { headers });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return rowsOf((await answer.json()) as Record<string, unknown>).map((row) => ({
    entry: Number(row.cleEntryNo),
    with: Number(row.dcleAppliedCustLedgerEntryNo),
    type: String(row.dcleEntryType).replace("_x0020_", " "),
    document: String(row.dcleDocumentNo),
    amount: Number(row.dcleAmountLCY),
    on: String(row.dclePostingDate),
  }));
}
