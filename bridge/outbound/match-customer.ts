import type { CouplingMethod } from "#model/tables/coupling";
import type { Erp } from "../ports/erp";
import type { ErpCustomer } from "../ports/erp-documents";
import type { DueIntent } from "./due-intent";
import { done, ended, type StepResult } from "./outcome";

export interface Match {
  readonly customer: ErpCustomer;
  readonly method: CouplingMethod;
}

/** The one customer of the ERP an account is, by number, else by its exact name; undefined when there is none. */
export async function matchCustomer(
  erp: Erp,
  account: NonNullable<DueIntent["accord_AccountId"]>,
): Promise<StepResult<Match | undefined>> {
  const number = account.accountnumber?.trim();
  const byNumber = number ? await erp.findCustomersByNumber(number) : [];
  if (byNumber.length > 0) return toMatch(byNumber, "MatchedByNumber");
  const name = account.name?.trim();
  return toMatch(name ? await erp.findCustomersByName(name) : [], "MatchedByName");
}

function toMatch(found: readonly ErpCustomer[], method: CouplingMethod): StepResult<Match | undefined> {
  const [customer, ...others] = found;
  if (!customer) return done(undefined);
  if (others.length === 0) return done({ customer, method });
  const candidates = found.map((candidate) => candidate.number).join(", ");
  const reason = { code: "CustomerAmbiguous", customer: customer.name, candidates } as const;
  return ended({ is: "parked", failure: "Data", reason });
}
