import type { Clock } from "../clock";
import type { Contract } from "../entities/contract";
import type { Database } from "../store/database";
import type { NumberSeries } from "../store/number-series";
import type { Records } from "../store/records";

/** One company of the ERP: its records, its setup and its time. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly contract: Contract;
  readonly database: Database;
  readonly records: Records;
  readonly series: NumberSeries;
  readonly clock: Clock;
  readonly setup: CompanySetup;
}

export interface CompanySetup {
  /** The code of the local currency. It is stored as a blank and shown as this code. */
  readonly localCurrency: string;
  /** The one tax rate of the company, in percent. */
  readonly taxPercent: number;
  readonly taxCode: string;
  /**
   * Business Central says `fullyShipped: true` for every order that is read, shipped or not
   * (microsoft/ALAppExtensions issue 29071). False turns the mistake off.
   */
  readonly fullyShippedIsWrong: boolean;
}
