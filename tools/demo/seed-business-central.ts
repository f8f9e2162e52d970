import { v4 as requestId } from "uuid";
import { makeRandom, seedOf } from "../../sandbox/business-central/history/random";
import type { DemoAccount, DemoData } from "./demo-data";
import { unknownInErp } from "./catalogue";
import { allRows, rowsOf, type JsonClient } from "./json-client";

const recordsPerBatch = 100;
/** Story accounts come first; nothing about them is left to chance. */
const storyAccounts = 5;

/**
 * Enters the customers and items the demo's ERP knows, over its API. Repeatable: what has its number already is left alone.
 * Accounts without a number and the prototype stay unknown to the ERP.
 */
export async function seedBusinessCentral(client: JsonClient, data: DemoData, companyName: string): Promise<void> {
  const companies = rowsOf(await client.get("companies"));
  const company = companies.find((row) => row.name === companyName);
  if (!company)
    throw new Error(
      `Business Central has no company "${companyName}"; it has ${companies.map((row) => String(row.name)).join(", ")}`,
    );
  const root = `companies(${String(company.id)})`;
  const terms = new Map(
    (await allRows(client, `${root}/paymentTerms?$select=id,code`)).map((row) => [String(row.code), String(row.id)]),
  );
  const customers = data.accounts.flatMap((account, index) => toCustomer(account, index, terms));
  const items = data.products
    .filter((product) => product.number !== unknownInErp.number)
    .map((product) => ({
      number: product.number,
      displayName: product.name,
      type: "Inventory",
      unitPrice: Number(product.price),
    }));
  await createMissing(client, root, "customers", customers);
  await createMissing(client, root, "items", items);
}

type NewRecord = Readonly<Record<string, unknown>> & { readonly number: string };

function toCustomer(account: DemoAccount, index: number, terms: ReadonlyMap<string, string>): readonly NewRecord[] {
  if (account.number === null) return [];
  return [
    {
      number: account.number,
      displayName: account.name,
      addressLine1: account.street,
      city: account.city,
      postalCode: account.postalCode,
      country: "DE",
      phoneNumber: account.phone,
      ...toConditions(account.number, index, terms),
    },
  ];
}

/** What the ERP has agreed with a customer: terms of payment, a credit limit for most, and a block for very few. */
function toConditions(number: string, index: number, terms: ReadonlyMap<string, string>): Record<string, unknown> {
  const random = makeRandom(seedOf(1, `customer ${number}`));
  const isStory = index < storyAccounts;
  const code = isStory ? "30 DAYS" : random.pick(["14 DAYS", "30 DAYS", "30 DAYS", "60 DAYS"]);
  const creditLimit = isStory ? 50000 : random.chance(60) ? random.between(4, 60) * 1000 : 0;
  const paymentTermsId = terms.get(code);
  return {
    creditLimit,
    ...(paymentTermsId === undefined ? {} : { paymentTermsId }),
    ...(!isStory && random.chance(4) ? { blocked: random.pick(["All", "Ship", "Invoice"]) } : {}),
  };
}

async function createMissing(
  client: JsonClient,
  root: string,
  entitySet: string,
  records: readonly NewRecord[],
): Promise<void> {
  const known = new Set((await allRows(client, `${root}/${entitySet}?$select=number`)).map((row) => row.number));
  const missing = records.filter((record) => !known.has(record.number));
  for (let from = 0; from < missing.length; from += recordsPerBatch) {
    const requests = missing.slice(from, from + recordsPerBatch).map((body) => ({
      id: requestId(),
      method: "POST",
      url: `${root}/${entitySet}`,
      headers: { "content-type": "application/json" },
      body,
    }));
    const { responses } = await client.send("POST", "$batch", { requests });
    for (const answer of Array.isArray(responses) ? (responses as Record<string, unknown>[]) : []) {
      if (answer.status !== 201)
        throw new Error(`${entitySet} were refused by the ERP: ${JSON.stringify(answer.body)}`);
    }
  }
}
