/** A value axis: its whole steps, and where a value stands on it. */
export interface Scale {
  /** From the lowest to the highest; zero is always one of them. */
  readonly ticks: readonly number[];
  /** 0 at the lowest tick, 1 at the highest. */
  readonly at: (value: number) => number;
}

const wantedSteps = 5;

/** An axis for values that holds zero, with steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(values: readonly number[]): Scale {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const step = roundStep((highest - lowest) / wantedSteps);
  const first = Math.floor(lowest / step);
  const last = Math.max(Math.ceil(highest / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { ticks, at: (value) => (value / step - first) / (last - first) };
}

function roundStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((step) => step * power >= rough) ?? 10);
}
