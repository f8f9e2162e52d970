import { v5 as uuid } from "uuid";
import type { DemoAccount, DemoData, DemoDeal } from "./demo-data";
import { rowsOf, type JsonClient } from "./json-client";

const namespace = "0d5a3b0e-8c1f-4f0d-9d53-0d3b1f2c7a44";
const rowsPerRequest = 100;
const openState = 0;
const activeProduct = 0;
const salesInventory = 1;

interface Standard {
  readonly currency: string;
  readonly unit: string;
  readonly unitSchedule: string;
  readonly priceList: string;
  readonly seller: string;
}

/** Writes the demo data into an organisation. Repeatable: every row has a fixed id and is upserted. */
export async function seedDataverse(client: JsonClient, data: DemoData, sellerId: string): Promise<void> {
  const standard = await writeStandards(client, sellerId);
  await upsertAll(
    client,
    "account",
    "accounts",
    data.accounts.map((account) => toAccount(account, standard)),
  );
  await upsertAll(
    client,
    "contact",
    "contacts",
    data.accounts.map((account) => toContact(account, standard)),
  );
  await upsertAll(
    client,
    "product",
    "products",
    data.products.map((product) => toProduct(product, standard)),
  );
  await upsertAll(
    client,
    "opportunity",
    "opportunities",
    data.deals.map((deal) => toOpportunity(deal, standard)),
  );
  await upsertAll(
    client,
    "opportunityproduct",
    "opportunityproducts",
    data.deals.flatMap((deal) => toLines(deal, standard)),
  );
}

/** Euro, a unit group with pieces and a price list, as any organisation that sells has. */
async function writeStandards(client: JsonClient, seller: string): Promise<Standard> {
  const currencies = await client.get(
    "transactioncurrencies?$select=transactioncurrencyid&$filter=isocurrencycode eq 'EUR'",
  );
  const currency = String(rowsOf(currencies)[0]?.transactioncurrencyid);
  const unitSchedule = uuid("unit group", namespace);
  const unit = uuid("piece", namespace);
  const priceList = uuid("price list", namespace);
  await client.send("PATCH", `uomschedules(${unitSchedule})`, { name: "Demo units", baseuomname: "PCS" });
  await client.send("PATCH", `uoms(${unit})`, {
    name: "PCS",
    quantity: 1,
    "uomscheduleid@odata.bind": `/uomschedules(${unitSchedule})`,
  });
  await client.send("PATCH", `pricelevels(${priceList})`, {
    name: "Demo price list",
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})`,
  });
  return { currency, unit, unitSchedule, priceList, seller };
}

function toAccount(account: DemoAccount, standard: Standard): Record<string, unknown> {
  return {
    accountid: account.id,
    name: account.name,
    accountnumber: account.number,
    telephone1: account.phone,
    address1_line1: account.street,
    address1_city: account.city,
    address1_postalcode: account.postalCode,
    address1_country: "DE",
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${standard.currency})`,
    "ownerid@odata.bind": `/systemusers(${standard.seller})`,
  };
}

function toContact(account: DemoAccount, standard: Standard): Record<string, unknown> {
  return {
    contactid: account.contact.id,
    firstname: account.contact.firstName,
    lastname: account.contact.lastName,
    "parentcustomerid_account@odata.bind": `/accounts(${account.id})`,
    "ownerid@odata.bind": `/systemusers(${standard.seller})`,
  };
}

function toProduct(product: DemoData["products"][number], standard: Standard): Record<string, unknown> {
  return {
    productid: productId(product.number),
    name: product.name,
    productnumber: product.number,
    price: Number(product.price),
    quantitydecimal: 2,
    statecode: activeProduct,
    producttypecode: salesInventory,
    "defaultuomid@odata.bind": `/uoms(${standard.unit})`,
    "defaultuomscheduleid@odata.bind": `/uomschedules(${standard.unitSchedule})`,
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${standard.currency})`,
  };
}

function toOpportunity(deal: DemoDeal, standard: Standard): Record<string, unknown> {
  return {
    opportunityid: deal.id,
    name: deal.topic,
    statecode: openState,
    isrevenuesystemcalculated: true,
    estimatedclosedate: deal.closesOn,
    accord_deliverby: deal.deliverBy,
    "parentaccountid@odata.bind": `/accounts(${deal.account.id})`,
    "customerid_account@odata.bind": `/accounts(${deal.account.id})`,
    "parentcontactid@odata.bind": `/contacts(${deal.account.contact.id})`,
    "pricelevelid@odata.bind": `/pricelevels(${standard.priceList})`,
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${standard.currency})`,
    "ownerid@odata.bind": `/systemusers(${standard.seller})`,
  };
}

function toLines(deal: DemoDeal, standard: Standard): readonly Record<string, unknown>[] {
  return deal.lines.map((line, at) => ({
    opportunityproductid: line.id,
    quantity: line.quantity,
    priceperunit: Number(line.product.price),
    ispriceoverridden: true,
    lineitemnumber: (at + 1) * 10,
    "opportunityid@odata.bind": `/opportunities(${deal.id})`,
    "productid@odata.bind": `/products(${productId(line.product.number)})`,
    "uomid@odata.bind": `/uoms(${standard.unit})`,
  }));
}

function productId(number: string): string {
  return uuid(`product ${number}`, namespace);
}

async function upsertAll(
  client: JsonClient,
  table: string,
  setName: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerRequest) {
    const targets = rows
      .slice(from, from + rowsPerRequest)
      .map((row) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${table}`, ...row }));
    await client.send("POST", `${setName}/Microsoft.Dynamics.CRM.UpsertMultiple`, { Targets: targets });
  }
}
