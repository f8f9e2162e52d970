import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";
import type { SlowFigures } from "./slow-figures/slow-figures";

type Row = Readonly<Record<string, unknown>>;

/** The figures of a customer as CRM has them, as far as the slow script reckons them; nothing when there are none yet. */
export async function readShownFigures(
  dataverse: JsonClient,
  customerNumber: string,
): Promise<(SlowFigures & { readonly asOf: string }) | undefined> {
  const finances = `accord_accountfinances?$filter=accord_customernumber eq '${customerNumber}'`;
  const [row] = rowsOf(await dataverse.get(finances));
  if (!row) return undefined;
  const query = `$filter=_accord_accountid_value eq ${String(row._accord_accountid_value)} and statecode eq 0&$orderby=accord_month`;
  const months = rowsOf(await dataverse.get(`accord_salesmonths?${query}`));
  const overdue = JSON.parse(String(row.accord_oldestoverdue)) as readonly Row[];
  const finance = { ...row, accord_oldestoverdue: overdue.map(({ key: _, ...shown }) => shown) };
  return { asOf: String(row.accord_asof), finance, months };
}

/** Of what is shown, the columns that are expected, so that both can be compared as they are. */
export function likeExpected(shown: SlowFigures | undefined, expected: SlowFigures): SlowFigures | undefined {
  return (
    shown && {
      finance: pick(shown.finance, expected.finance),
      months: shown.months.map((month, at) => pick(month, expected.months[at] ?? {})),
    }
  );
}

function pick(row: Row, like: Row): Row {
  return Object.fromEntries(Object.keys(like).map((name) => [name, row[name]]));
}
