import { fromOption } from "#model/choice";
import { creditStatuses, type accountExtension } from "#model/tables/account";
import type { accountFinanceTable } from "#model/tables/account-finance";
import type { Row } from "#model/tables/row";
import { findDoubts, type CustomerStanding, type Doubt } from "./find-doubts";
import { readDeal } from "./read-deal";

/** The question is asked without the list when the service takes longer: nobody waits for advice. */
const longestMilliseconds = 1500;

type AccountRow = Partial<Pick<Row<typeof accountExtension>, "accord_creditstatus">> & {
  readonly accord_account_accountfinance?: readonly FinanceRow[];
};
type FinanceRow = Partial<Pick<Row<typeof accountFinanceTable>, "accord_currencycode" | "accord_availablecredit">>;

/** The doubts about a deal as it is saved now. Never rejects: what cannot be read raises no doubt. */
export function readDoubts(opportunityId: string): Promise<readonly Doubt[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve([]), longestMilliseconds);
    const tell = (doubts: readonly Doubt[]) => {
      clearTimeout(timer);
      resolve(doubts);
    };
    readAll(opportunityId).then(tell, () => tell([]));
  });
}

async function readAll(opportunityId: string): Promise<readonly Doubt[]> {
  const { snapshot: taken } = await readDeal(opportunityId);
  if (taken.is === "refused") return [];
  return findDoubts(taken.snapshot, await readStanding(taken.snapshot.account.id));
}

/** What the bridge keeps of a customer it has coupled: a row of figures. */
async function readStanding(accountId: string): Promise<CustomerStanding | undefined> {
  const query =
    "?$select=accord_creditstatus" +
    "&$expand=accord_account_accountfinance($select=accord_currencycode,accord_availablecredit)";
  const account: AccountRow = await Xrm.WebApi.retrieveRecord("account", accountId, query);
  const [figures] = account.accord_account_accountfinance ?? [];
  const status = fromOption(creditStatuses, account.accord_creditstatus);
  if (!figures && status === undefined) return undefined;
  return {
    isBlocked: status !== undefined && status !== "Free",
    currency: figures?.accord_currencycode ?? undefined,
    availableCredit: figures?.accord_availablecredit ?? undefined,
  };
}
