import { accountFinanceTable } from "#model/tables/account-finance";
import { salesMonthTable } from "#model/tables/sales-month";
import { all, equals, isIn } from "../../ports/condition";
import { readAll } from "../../ports/dataverse";
import { reading, type RowOf } from "../../ports/reading";
import type { Inbound } from "../inbound";

const finances = reading(accountFinanceTable, ["accord_erpkey", "accord_digest", "_accord_accountid_value"], {});

const months = reading(
  salesMonthTable,
  ["accord_erpkey", "accord_digest", "accord_month", "_accord_accountid_value"],
  {},
);

export type StandingFinance = RowOf<typeof finances>;
export type StandingMonth = RowOf<typeof months>;

/** The figures accounts were given last, by alternate key. */
export interface StandingFigures {
  readonly finances: ReadonlyMap<string, StandingFinance>;
  readonly months: ReadonlyMap<string, StandingMonth>;
}

export async function readStandingFigures(
  { dataverse, erp }: Pick<Inbound, "dataverse" | "erp">,
  accountIds: readonly string[],
): Promise<StandingFigures> {
  const where = all<"accord_company" | "_accord_accountid_value">(
    equals("accord_company", erp.company),
    isIn("_accord_accountid_value", accountIds),
  );
  const [financeRows, monthRows] = await Promise.all([
    readAll(dataverse, finances, { where, pageSize: 5000 }),
    readAll(dataverse, months, { where, pageSize: 5000 }),
  ]);
  return {
    finances: new Map(financeRows.map((row) => [row.accord_erpkey ?? "", row])),
    months: new Map(monthRows.map((row) => [row.accord_erpkey ?? "", row])),
  };
}
