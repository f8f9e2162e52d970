import type { Company } from "../company/company";
import type { Values } from "../entities/values";
import type { StoredRecord } from "../store/records";

/** What happens when records of one entity set are written or read: the business logic behind the API page. */
export interface Behaviour {
  /** `values` are those sent, checked against the contract; the behaviour fills in the rest. */
  create(company: Company, values: Values): StoredRecord;
  change(company: Company, record: StoredRecord, changes: Values): StoredRecord;
  remove(company: Company, record: StoredRecord): void;
  /** The set whose stored rows are shown, when it is not the set's own. */
  readonly storedIn?: string;
  /** Properties worked out at reading time. */
  readonly calculated?: readonly string[];
  calculate?(company: Company, record: StoredRecord): Values;
  /** Bound actions by name, `Microsoft.NAV.shipAndInvoice`. */
  readonly actions?: Readonly<Record<string, (company: Company, record: StoredRecord) => void>>;
  /** Why the set cannot be read here, if it cannot. */
  readonly notKept?: string;
}

export type FindBehaviour = (entitySet: string) => Behaviour;
