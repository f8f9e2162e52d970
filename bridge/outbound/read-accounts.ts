import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { couplingTable } from "#model/tables/coupling";
import { intentTable } from "#model/tables/intent";
import { all, any, differs, isEmpty, isIn } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { many, reading, type RowOf } from "../ports/reading";
import { accountTable } from "../ports/stock-tables";

const ended = (["Delivered", "Waiting", "Parked"] as const).map((delivery) => toOption(deliveries, delivery));
const open = (["Submitted", "Acknowledged", "OnHold"] as const).map((answer) => toOption(answers, answer));

const isOnItsWay = all(
  any(isEmpty("accord_answer"), isIn("accord_answer", open)),
  ...ended.map((delivery) => differs("accord_delivery", delivery)),
);

/** An account with what is on its way for it and the customers it is coupled to. */
const accountReading = reading(accountTable, ["name"], {
  accord_account_intent: many(intentTable, ["accord_version", "createdon"], isOnItsWay),
  accord_account_coupling: many(couplingTable, ["accord_rowkey", "accord_erpid"]),
});

export type AccountOnTheWay = RowOf<typeof accountReading>;

/** Accounts by their id, in one request. */
export async function readAccounts(
  dataverse: Dataverse,
  accountIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, AccountOnTheWay>> {
  const ids = [...new Set(accountIds.filter((id): id is string => Boolean(id)))];
  if (ids.length === 0) return new Map();
  const rows = await readAll(dataverse, accountReading, { where: isIn("accountid", ids) });
  return new Map(rows.map((row) => [row.accountid, row]));
}
