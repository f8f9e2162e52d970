import { one, reading } from "../ports/reading";
import { accountTable, opportunityTable, ownedIntentTable, userTable } from "../ports/stock-tables";
import type { Claim } from "./claim-intent";
import type { Outbound } from "./outbound";
import type { Outcome } from "./outcome";

/** What a request is about, as far as its reader may see it. */
const subjectReading = reading(ownedIntentTable, ["accord_key"], {
  accord_OpportunityId: one(opportunityTable, ["accord_stage"]),
  accord_AccountId: one(accountTable, ["accord_creditstatus"]),
});

const userReading = reading(userTable, ["fullname"], {});

/**
 * An intent runs with the rights of its author: who may not read the deal or the account asks nothing of the ERP about them. Dataverse is
 * asked as the author (impersonation), unless the author owns both; an owner always reads. Undefined when nothing stands in the way. What
 * was sent before is followed up in any case: it may have an order already.
 */
export async function checkAuthor(outbound: Outbound, claim: Claim): Promise<Outcome | undefined> {
  const { intent, deal } = claim;
  const author = intent._createdby_value;
  if (claim.unclearUntil || author === null) return undefined;
  const dealIsOwn = intent._accord_opportunityid_value === null || deal?._owninguser_value === author;
  if (dealIsOwn && intent.accord_AccountId?._owninguser_value === author) return undefined;
  const key = { column: "accord_intentid", value: intent.accord_intentid };
  const seen = await outbound.dataverse.retrieveAs(author, subjectReading, key);
  const seesDeal = intent._accord_opportunityid_value === null || Boolean(seen?.accord_OpportunityId);
  if (seesDeal && seen?.accord_AccountId) return undefined;
  const user = await outbound.dataverse.retrieve(userReading, { column: "systemuserid", value: author });
  const name = user?.fullname ?? author;
  return { is: "parked", failure: "Data", reason: { code: "AuthorWithoutAccess", author: name } };
}
