import type { DemoData } from "./demo-data";
import { unknownInErp } from "./catalogue";
import { rowsOf, type JsonClient } from "./json-client";

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
  const customers = data.accounts.flatMap((account) =>
    account.number === null
      ? []
      : [
          {
            number: account.number,
            displayName: account.name,
            addressLine1: account.street,
            city: account.city,
            postalCode: account.postalCode,
            country: "DE",
            phoneNumber: account.phone,
          },
        ],
  );
  const items = data.products
    .filter((product) => product.number !== unknownInErp.number)
    .map((product) => ({
      number: product.number,
      displayName: product.name,
      type: "Inventory",
      unitPrice: Number(product.price),
    }));
  await createMissing(client, `${root}/customers`, customers);
  await createMissing(client, `${root}/items`, items);
}

async function createMissing(
  client: JsonClient,
  path: string,
  records: readonly { readonly number: string }[],
): Promise<void> {
  const known = new Set(rowsOf(await client.get(`${path}?$select=number`)).map((row) => row.number));
  for (const record of records) {
    if (!known.has(record.number)) await client.send("POST", path, record);
  }
}
