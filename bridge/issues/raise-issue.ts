import { toCauseKey } from "#model/cause";
import { toOption } from "#model/choice";
import { failureClasses, type FailureClass } from "#model/failure";
import { ownerOf, toReasonColumns, type Reason } from "#model/reason";
import { intentTable } from "#model/tables/intent";
import { issueStates, issueTable } from "#model/tables/issue";
import { orderTable } from "#model/tables/order";
import { bindTo, ownedBy, upsert, type Change } from "../ports/change";
import { isIn } from "../ports/condition";
import { readAll, type Dataverse } from "../ports/dataverse";
import { reading } from "../ports/reading";
import { accountTable, opportunityTable } from "../ports/stock-tables";

/** Something a person has to look at. */
export interface Trouble {
  /** The same trouble again has the same key: it counts up. Only characters an alternate key may hold. */
  readonly key: string;
  readonly name: string;
  readonly failure: FailureClass;
  readonly reason: Reason;
  readonly correlationId?: string | undefined;
  readonly intentId?: string | null | undefined;
  readonly opportunityId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
}

const issueCount = reading(issueTable, ["accord_issuekey", "accord_occurrences"], {});

/** The writes that put troubles on the work list; for a change set, so that a trouble and its cause are stored together. */
export async function raiseIssues(
  dataverse: Dataverse,
  troubles: readonly Trouble[],
  now: Date,
): Promise<readonly Change[]> {
  if (troubles.length === 0) return [];
  const keys = troubles.map((trouble) => trouble.key);
  const known = await readAll(dataverse, issueCount, { where: isIn("accord_issuekey", keys) });
  const counts = new Map(known.map((row) => [row.accord_issuekey, row.accord_occurrences ?? 1]));
  return troubles.map((trouble) => toChange(trouble, counts.get(trouble.key), now));
}

function toChange(trouble: Trouble, occurrences: number | undefined, now: Date): Change {
  const reason = toReasonColumns(trouble.reason);
  const isNew = occurrences === undefined;
  return upsert(
    issueTable,
    { column: "accord_issuekey", value: trouble.key },
    {
      accord_name: trouble.name.slice(0, 300),
      accord_state: toOption(issueStates, "Open"),
      accord_failureclass: toOption(failureClasses, trouble.failure),
      accord_owner: ownerOf(reason.code),
      accord_reasoncode: reason.code,
      accord_reasondetails: reason.details.slice(0, 4000),
      accord_causekey: toCauseKey(trouble.reason),
      accord_occurrences: (occurrences ?? 0) + 1,
      accord_lastseenon: now.toISOString(),
      accord_resolvedon: null,
      ...(isNew ? { accord_firstseenon: now.toISOString(), ...ownedBy(trouble.ownerId) } : {}),
      ...(trouble.correlationId ? { accord_correlationid: trouble.correlationId } : {}),
      ...(trouble.intentId ? { "accord_IntentId@odata.bind": bindTo(intentTable, trouble.intentId) } : {}),
      ...(trouble.opportunityId
        ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, trouble.opportunityId) }
        : {}),
      ...(trouble.accountId ? { "accord_AccountId@odata.bind": bindTo(accountTable, trouble.accountId) } : {}),
      ...(trouble.orderId ? { "accord_OrderId@odata.bind": bindTo(orderTable, trouble.orderId) } : {}),
    },
  );
}
