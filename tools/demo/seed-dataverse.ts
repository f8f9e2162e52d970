import { v5 as uuid } from "uuid";
import type { DemoAccount, DemoData, DemoDeal } from "./demo-data";
import { allRows, rowsOf, type JsonClient } from "./json-client";

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

/** Writes the demo data into an organisation. Repeatable: every row has a fixed id, and one that is there stays as people left it. */
export async function seedDataverse(client: JsonClient, data: DemoData, sellerId: string): Promise<void> {
  const standard = await writeStandards(client, sellerId);
  await createMissing(
    client,
    "account",
    "accounts",
    data.accounts.map((account) => toAccount(account, standard)),
  );
  await createMissing(
    client,
    "contact",
    "contacts",
    data.accounts.map((account) => toContact(account, standard)),
  );
  await createMissing(
    client,
    "product",
    "products",
    data.products.map((product) => toProduct(product, standard)),
  );
  await createMissing(
    client,
    "opportunity",
    "opportunities",
    data.deals.map((deal) => toOpportunity(deal, standard)),
  );
  await createMissing(
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
  await createStandard(client, "uomschedule", { uomscheduleid: unitSchedule, name: "Demo units", baseuomname: "PCS" });
  await createStandard(client, "uom", {
    uomid: unit,
    name: "PCS",
    quantity: 1,
    "uomscheduleid@odata.bind": `/uomschedules(${unitSchedule})`,
  });
  await createStandard(client, "pricelevel", {
    pricelevelid: priceList,
    name: "Demo price list",
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})`,
  });
  return { currency, unit, unitSchedule, priceList, seller };
}

/** One by one: UpsertMultiple is not for tables of settings. */
async function createStandard(client: JsonClient, table: string, row: Record<string, unknown>): Promise<void> {
  const setName = `${table}s`;
  for (const { [`${table}id`]: id, ...values } of await missingOf(client, table, setName, [row])) {
    await client.send("PATCH", `${setName}(${String(id)})`, values);
  }
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

async function createMissing(
  client: JsonClient,
  table: string,
  setName: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const missing = await missingOf(client, table, setName, rows);
  for (let from = 0; from < missing.length; from += rowsPerRequest) {
    const targets = missing
      .slice(from, from + rowsPerRequest)
      .map((row) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${table}`, ...row }));
    await client.send("POST", `${setName}/Microsoft.Dynamics.CRM.UpsertMultiple`, { Targets: targets });
  }
}

async function missingOf(
  client: JsonClient,
  table: string,
  setName: string,
  rows: readonly Record<string, unknown>[],
): Promise<readonly Record<string, unknown>[]> {
  const id = `${table}id`;
  const known = new Set((await allRows(client, `${setName}?$select=${id}`)).map((row) => row[id]));
  return rows.filter((row) => !known.has(row[id]));
}
