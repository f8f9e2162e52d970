import type { Browser } from "playwright-core";
import { measurePaint, type PaintCost, type Variant } from "./measure-paint";

const rounds = 9;

/** The samples of each variant by its name, one per round. */
export type Samples = ReadonlyMap<string, readonly PaintCost[]>;

/** Round by round all variants take turns; the first round is dropped. */
export async function sampleVariants(browser: Browser, variants: readonly Variant[]): Promise<Samples> {
  const samples = new Map(variants.map(({ name }) => [name, [] as PaintCost[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const variant of variants) {
      const cost = await measurePaint(browser, variant);
      if (round > 0) samples.get(variant.name)?.push(cost);
    }
  }
  return samples;
}

/** The median of the rounds' own ratios: what slows a round down slows both of its sides. */
export function ratioOf(samples: Samples, until: keyof PaintCost, name: string, baseline: string): number {
  const [values = [], bases = []] = [samples.get(name), samples.get(baseline)];
  const ratios = values
    .map((value, round) => value[until] / (bases[round]?.[until] ?? Number.NaN))
    .sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
}
