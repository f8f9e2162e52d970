import type { Benchmark } from "./benchmark";
import { seedCompany } from "./history-load/company";
import { measureFreshness } from "./history-load/measure-freshness";
import { measureMemory } from "./history-load/measure-memory";
import { measureShare } from "./history-load/measure-share";

const customers = wholeNumber("ACCORD_BENCH_CUSTOMERS", 2000);
const lines = wholeNumber("ACCORD_BENCH_LINES", 1_000_000);
const secondsLoaded = wholeNumber("ACCORD_BENCH_SECONDS", 480);

/** A first load: how close to the limits, how much faster than row by row, whether news still come in time, and how much memory. */
export const benchmark: Benchmark = {
  title: `First load of ${customers} accounts against the sandbox, with Dataverse's limits and the times of Microsoft's samples`,
  async *run() {
    const company = await seedCompany({ customers, years: 3 });
    try {
      yield* await measureShare(company, secondsLoaded);
      await company.beginLimitsAnew();
      yield* await measureFreshness(company);
    } finally {
      await company.stop();
    }
    yield* await measureMemory(lines);
  },
};

function wholeNumber(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${name} is "${text}"; it must be a whole number above 0.`);
}
