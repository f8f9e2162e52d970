/** One figure of a run. Ratios compare things measured in the same run, so that a slow machine is slow for both. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** `×` for ratios, else a unit such as `ms`, `rows/s`, `bytes`. */
  readonly unit: string;
  /** What the figure is held to; a figure without a target is told for comparison. */
  readonly target?: Target;
}

export type Target = { readonly is: "at most" | "at least"; readonly value: number };

/** A file `test/bench/NAME.bench.ts` exports one of these as `benchmark`; `npm run bench -- NAME` runs it alone. */
export interface Benchmark {
  readonly title: string;
  /** Gives each figure when it is measured: those of a long run that breaks off are not lost. */
  run(): AsyncIterable<Measurement>;
}

export function isMet({ value, target }: Measurement): boolean {
  if (target === undefined) return true;
  return target.is === "at most" ? value <= target.value : value >= target.value;
}
