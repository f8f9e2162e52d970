import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentTable } from "#model/tables/intent";
import { all, differs, equals, isIn } from "../ports/condition";
import { readAll } from "../ports/dataverse";
import type { NewCustomer } from "../ports/erp-documents";
import { reading } from "../ports/reading";
import type { Claim } from "./claim-intent";
import { coupleCustomer, coupledCustomerOf, readCoupledCustomer } from "./coupling";
import type { DueIntent } from "./due-intent";
import { matchCustomer } from "./match-customer";
import type { Outbound } from "./outbound";
import { done, ended, type StepResult } from "./outcome";
import { isOver, mayStillTakeEffect } from "./unclear";

type Account = NonNullable<DueIntent["accord_AccountId"]>;

/**
 * The ERP's id of the customer an intent is for. Coupled, it is known; else it is matched and coupled; else it is created from the
 * account and coupled. A crash anywhere leaves a customer that the next attempt matches by its name.
 */
export async function ensureCustomer(outbound: Outbound, claim: Claim, accountId: string): Promise<StepResult<string>> {
  const found = await findCustomer(outbound, claim, accountId);
  if (found.is === "ended") return found;
  if (found.value !== undefined) return done(found.value);
  const unclear = mayStillTakeEffect(outbound, claim);
  if (unclear) return ended(unclear);
  if (!(await isAloneOnAccount(outbound, claim, accountId))) {
    return ended({ is: "retry", failure: "Dependency", reason: undefined, afterSeconds: undefined });
  }
  return createCustomer(outbound, claim, accountId);
}

/** The customer an account is coupled to or matches; undefined when the ERP does not know it. Nothing is created in the ERP. */
export async function findCustomer(
  outbound: Outbound,
  claim: Claim,
  accountId: string,
): Promise<StepResult<string | undefined>> {
  const coupled = coupledCustomerOf(outbound, claim.account) ?? (await readCoupledCustomer(outbound, accountId));
  if (coupled !== undefined) return done(coupled);
  const account = claim.intent.accord_AccountId;
  if (!account) return ended({ is: "parked", failure: "Data", reason: { code: "CustomerMissing" } });
  const match = await matchCustomer(outbound.erp, account);
  if (match.is === "ended" || !match.value) return match as StepResult<undefined>;
  const { customer, method } = match.value;
  const coupling = await coupleCustomer(outbound, claim.intent, accountId, customer, method);
  if (coupling.is === "done") outbound.reach("customer-coupled");
  return coupling;
}

async function createCustomer(outbound: Outbound, claim: Claim, accountId: string): Promise<StepResult<string>> {
  const account = claim.intent.accord_AccountId;
  if (!account) return ended({ is: "parked", failure: "Data", reason: { code: "CustomerMissing" } });
  await claim.lease.ensure(outbound.requestTimeoutSeconds);
  const created = await outbound.erp.createCustomer(toNewCustomer(account));
  switch (created.is) {
    case "refused":
      return ended({ is: "rejected", reason: created.reason });
    case "unknown":
      return ended({ is: "unknown", lastSentBy: outbound.clock.now(), reason: { code: "OutcomeUnknown" } });
    case "accepted": {
      outbound.reach("customer-created");
      const coupling = await coupleCustomer(outbound, claim.intent, accountId, created.customer, "CreatedInErp");
      if (coupling.is === "done") outbound.reach("customer-coupled");
      return coupling;
    }
  }
}

const otherIntent = reading(intentTable, ["accord_leaseduntil"], {});

/**
 * Whether no other intent of the account is being carried out. Each worker claims its intent before it looks at the others, so of two
 * that are about to create the same customer at most one goes on. One whose worker died stands in nobody's way once nothing it has sent
 * can take effect any more: it may be behind this one.
 */
async function isAloneOnAccount(outbound: Outbound, claim: Claim, accountId: string): Promise<boolean> {
  const busy = (["Sending", "UnknownOutcome"] as const).map((delivery) => toOption(deliveries, delivery));
  const where = all<"_accord_accountid_value" | "accord_delivery" | "accord_intentid">(
    equals("_accord_accountid_value", accountId),
    isIn("accord_delivery", busy),
    differs("accord_intentid", claim.intent.accord_intentid),
  );
  const others = await readAll(outbound.dataverse, otherIntent, { where });
  return others.every(({ accord_leaseduntil: until }) => until !== null && isOver(outbound, new Date(until)));
}

function toNewCustomer(account: Account): NewCustomer {
  return {
    name: account.name ?? "",
    street: account.address1_line1,
    city: account.address1_city,
    postalCode: account.address1_postalcode,
    country: account.address1_country,
    phone: account.telephone1,
    email: account.emailaddress1,
    website: account.websiteurl,
  };
}
