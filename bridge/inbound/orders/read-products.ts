import { isIn } from "../../ports/condition";
import { readAll, type Dataverse } from "../../ports/dataverse";
import type { ErpOrder } from "../../ports/erp-documents";
import { reading } from "../../ports/reading";
import { productTable } from "../../ports/stock-tables";

const productReading = reading(productTable, ["productnumber"], {});

const numbersPerRequest = 100;

/** The products of CRM that items of these orders are, by number in upper case. */
export async function readProducts(
  dataverse: Dataverse,
  orders: readonly ErpOrder[],
): Promise<ReadonlyMap<string, string>> {
  return readProductsByNumber(
    dataverse,
    orders.flatMap((order) => order.lines.flatMap((line) => line.item ?? [])),
  );
}

/** Products by number in upper case; those CRM does not have are missing. */
export async function readProductsByNumber(
  dataverse: Dataverse,
  items: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = [...new Set(items)];
  const products = new Map<string, string>();
  for (let from = 0; from < numbers.length; from += numbersPerRequest) {
    const where = isIn("productnumber", numbers.slice(from, from + numbersPerRequest));
    for (const row of await readAll(dataverse, productReading, { where })) {
      products.set((row.productnumber ?? "").toUpperCase(), row.productid);
    }
  }
  return products;
}
