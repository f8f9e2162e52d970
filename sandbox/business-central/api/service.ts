import type { Company } from "../company/company";
import type { Contract } from "../entities/contract";
import type { ContractFacts } from "../entities/load-contract";
import type { FindBehaviour } from "../records/behaviour";
import type { Database } from "../store/database";

/** Everything requests to one API are answered from. */
export interface ApiService {
  /** What follows `/api/` in its addresses: `v2.0`, `microsoft/reportsFinance/beta`. */
  readonly route: string;
  readonly contract: Contract;
  readonly facts: ContractFacts;
  readonly behaviours: FindBehaviour;
  readonly database: Database;
  /** The list of companies, read like a company's records. */
  readonly directory: Company;
  readonly company: Company;
}
