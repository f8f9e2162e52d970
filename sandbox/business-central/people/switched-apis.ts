import type { ApiSwitches } from "../api/switches";
import { analytics, reportsFinance } from "../receivables/ledger-apis";

/** The APIs of posted entries by the names people give them; a tenant answers 404 for one it does not have. */
export interface SwitchedApis {
  readonly reportsFinance: boolean;
  readonly analytics: boolean;
}

const routes = { reportsFinance, analytics } as const;

export function switchedApis(switches: ApiSwitches): SwitchedApis {
  return { reportsFinance: switches.isInstalled(reportsFinance), analytics: switches.isInstalled(analytics) };
}

/** Those that are not named stay as they are. */
export function switchApis(
  switches: ApiSwitches,
  wanted: { readonly [Name in keyof SwitchedApis]?: boolean | undefined },
): void {
  for (const name of ["reportsFinance", "analytics"] as const) {
    const installed = wanted[name];
    if (installed !== undefined) switches.set(routes[name], installed);
  }
}
