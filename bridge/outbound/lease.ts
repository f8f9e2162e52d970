import { intentTable } from "#model/tables/intent";
import { secondsAfter } from "../ports/clock";
import { update } from "../ports/change";
import type { Outbound } from "./outbound";

/** Thrown when another worker has taken the intent over: whatever this one holds in hand is not recorded. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** The right to work on an intent until a moment. Every write that depends on it names the version it gave. */
export interface Lease {
  readonly holder: string;
  version(): string;
  /** Makes sure that at least so many seconds are left, and renews the lease when they are not. Throws LeaseLost. */
  ensure(seconds: number): Promise<void>;
}

export function makeLease(
  outbound: Outbound,
  granted: { readonly intentId: string; readonly holder: string; readonly version: string; readonly until: Date },
): Lease {
  let { version, until } = granted;

  return {
    holder: granted.holder,
    version: () => version,
    async ensure(seconds) {
      const now = outbound.clock.now();
      if (secondsAfter(now, seconds) <= until) return;
      const next = leaseEnd(now, outbound.leaseSeconds);
      const values = { accord_leaseduntil: next.toISOString() };
      const result = await outbound.dataverse.change([update(intentTable, granted.intentId, values, version)]);
      if (result.is !== "applied") throw new LeaseLost(result.detail);
      version = result.versions[0] ?? version;
      until = next;
    },
  };
}

/** Dataverse stores whole seconds: a lease never ends earlier than its holder believes. */
export function leaseEnd(now: Date, seconds: number): Date {
  return new Date(Math.ceil(now.getTime() / 1000 + seconds) * 1000);
}
