import type { Browser } from "playwright-core";
import { measurePaint, type Variant } from "./measure-paint";

const rounds = 9;

/** For each variant one sample per round, in seconds; round by round all variants take turns, and the first round is dropped. */
export async function sampleVariants(
  browser: Browser,
  variants: readonly Variant[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const samples = new Map(variants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const variant of variants) {
      const seconds = await measurePaint(browser, variant);
      if (round > 0) samples.get(variant.name)?.push(seconds);
    }
  }
  return samples;
}

/** The median of the rounds' own ratios: what slows a round down slows both of its sides. */
export function ratioOf(samples: ReadonlyMap<string, readonly number[]>, name: string, baseline: string): number {
  const [values = [], bases = []] = [samples.get(name), samples.get(baseline)];
  const ratios = values.map((value, round) => value / (bases[round] ?? Number.NaN)).sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
}
