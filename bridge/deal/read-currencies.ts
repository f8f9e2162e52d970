import { isIn } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { reading } from "../ports/reading";
import { currencyTable } from "../ports/stock-tables";

const currencyReading = reading(currencyTable, ["isocurrencycode"], {});

/** The rows of currencies by their ISO 4217 code; those the organisation does not have are missing. */
export async function readCurrencies(
  dataverse: Dataverse,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes.filter((code) => code !== ""))];
  if (wanted.length === 0) return new Map();
  const rows = await readAll(dataverse, currencyReading, { where: isIn("isocurrencycode", wanted) });
  return new Map(rows.map((row) => [row.isocurrencycode ?? "", row.transactioncurrencyid]));
}
