import { dataverseLimits, type ServiceLimits } from "../../bridge/dataverse/service-limits";
import type { Benchmark } from "./benchmark";
import { seedCompany } from "./history-load/company";
import { measureFreshness } from "./history-load/measure-freshness";
import { measureMemory } from "./history-load/measure-memory";
import { measureShare } from "./history-load/measure-share";

/** How much smaller than Dataverse's the limits are here: the sandbox is one thread, and the limits must bind, not the machine. */
const slower = wholeNumber("ACCORD_BENCH_SLOWER", 10);
const customers = wholeNumber("ACCORD_BENCH_CUSTOMERS", 400);
const lines = wholeNumber("ACCORD_BENCH_LINES", 1_000_000);

const windowSeconds = 120;
const secondsLoaded = 180;

/** Dataverse's rates, slowed down, over a shorter window. */
function slowDown(requests: number, running: number): ServiceLimits {
  const window = windowSeconds / dataverseLimits.windowSeconds;
  return {
    requests: Math.round((dataverseLimits.requests * window) / requests),
    executionSeconds: Math.round((dataverseLimits.executionSeconds * window) / running),
    windowSeconds,
  };
}

/** A first load: how close to the limits, how much faster than row by row, whether news still come in time, and how much memory. */
export const benchmark: Benchmark = {
  title: `First load of ${customers} accounts against the sandbox; limits ${slower} times below Dataverse's, over ${windowSeconds} s`,
  async *run() {
    const company = await seedCompany({ customers, years: 3 });
    try {
      yield* await measureShare(company, slowDown(slower, slower), secondsLoaded);
      // Polls and sweeps are as frequent as ever: the number of requests stays Dataverse's, and running time is less scarce.
      yield* await measureFreshness(company, slowDown(1, slower / 5));
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
