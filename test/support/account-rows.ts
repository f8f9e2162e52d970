import { randomUUID } from "node:crypto";
import { toOption } from "#model/choice";
import { invoiceKinds } from "#model/invoice-kind";
import { rowsOf, type JsonClient } from "../../tools/demo/json-client";
import { lateFinance } from "./finance-row";

/** Net sales of 24 months, July 2023 to June 2025. */
const netSales = [
  2100, 1900, 2700, 2300, 3100, 1900, 1500, 2200, 2800, 2500, 2600, 3400, 2400, 1600, 3200, 2800, 3600, 1400, 1000,
  2000, 4000, 3000, 4500, 2500,
];

const company = "CRONUS DE";
const figures = { accord_company: company, accord_currencycode: "EUR", accord_syncedon: "2025-06-30T12:01:00Z" };

/** Rows as the bridge writes them, over the Web API: sales months, figures, orders and documents of an account, owned by its owner. */
export async function writeAccountRows(
  dataverse: JsonClient,
  accountId: string,
  finance: object = lateFinance,
): Promise<void> {
  const { _ownerid_value: owner } = await dataverse.get(`accounts(${accountId})?$select=_ownerid_value`);
  const ofAccount = {
    "accord_AccountId@odata.bind": `/accounts(${accountId})`,
    "ownerid@odata.bind": `/systemusers(${String(owner)})`,
  };
  const create = (set: string, row: object) =>
    dataverse.send("POST", set, { ...ofAccount, accord_company: company, accord_erpkey: randomUUID(), ...row });
  for (const [index, net] of netSales.entries()) {
    const month = new Date(Date.UTC(2023, 6 + index, 1)).toISOString().slice(0, 10);
    await create("accord_salesmonths", {
      ...figures,
      accord_name: `${company} ${month}`,
      accord_month: month,
      accord_netsales: net,
    });
  }
  await create("accord_accountfinances", { ...figures, accord_name: company, ...finance });
  for (const date of ["2025-01-16", "2025-02-14", "2025-03-17", "2025-04-16", "2025-05-16"]) {
    await create("accord_orders", { accord_number: `SO-${date}`, accord_orderdate: date });
  }
  const euro = await currencyOf(dataverse, "EUR");
  await writeDocument(create, { ...euro, number: "PS-INV103071", kind: "Invoice", on: "2025-05-20", total: 5000 });
  await writeDocument(create, { ...euro, number: "PS-CM104006", kind: "CreditMemo", on: "2025-05-12", total: 500 });
}

interface Document {
  readonly number: string;
  readonly kind: "Invoice" | "CreditMemo";
  readonly on: string;
  readonly total: number;
}

async function writeDocument(
  create: (set: string, row: object) => Promise<unknown>,
  { number, kind, on, total, ...currency }: Document,
): Promise<void> {
  const accord_invoiceid = randomUUID();
  const shared = { ...currency, accord_kind: toOption(invoiceKinds, kind), accord_postingdate: on };
  await create("accord_invoices", {
    ...shared,
    accord_invoiceid,
    accord_number: number,
    accord_total: total,
    accord_appliestonumber: kind === "CreditMemo" ? "PS-INV103038" : null,
  });
  const lines = [
    { accord_description: "Coffee machine, 2 groups", accord_quantity: 10, accord_unitprice: 300, share: 0.6 },
    { accord_description: "Coffee beans, 1 kg", accord_quantity: 200, accord_unitprice: 10, share: 0.4 },
  ];
  for (const [index, { share, ...line }] of lines.entries()) {
    await create("accord_invoicelines", {
      ...shared,
      ...line,
      "accord_InvoiceId@odata.bind": `/accord_invoices(${accord_invoiceid})`,
      accord_number: `${number} ${index + 1}`,
      accord_linenumber: (index + 1) * 10,
      accord_amount: total * share,
    });
  }
}

async function currencyOf(dataverse: JsonClient, code: string): Promise<object> {
  const query = `transactioncurrencies?$select=transactioncurrencyid&$filter=isocurrencycode eq '${code}'`;
  const [currency] = rowsOf(await dataverse.get(query));
  return {
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(currency?.["transactioncurrencyid"])})`,
  };
}
