import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildProgram } from "../../tools/simulate/build-program";
import type { Benchmark } from "./benchmark";
import type { Schedules } from "./simulate/count-schedules";

const schedules = 2000;

/** How many schedules of the simulator a core runs in a second: of its own time, so that others on the machine count for little. */
export const benchmark: Benchmark = {
  title: `The simulator, ${schedules} schedules in one process`,
  async *run() {
    const program = await buildProgram(join("test", "bench", "simulate", "count-schedules.ts"), "count-schedules");
    const { stdout } = await promisify(execFile)(process.execPath, [program, String(schedules)]);
    const counted = JSON.parse(stdout) as Schedules;
    yield { what: "schedules", value: counted.schedules / counted.coreSeconds, unit: "for each second of a core" };
    yield { what: "a schedule", value: counted.requests / counted.schedules, unit: "requests" };
    yield {
      what: "schedules with a broken promise",
      value: counted.broken,
      unit: "",
      target: { is: "at most", value: 0 },
    };
  },
};
