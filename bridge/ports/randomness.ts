/** Where chance comes from: spreads retries and names leases. */
export interface Randomness {
  /** From 0 (inclusive) to 1 (exclusive). */
  fraction(): number;
  uuid(): string;
}
