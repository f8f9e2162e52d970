import { runSeed } from "../../simulation/run-schedule";

/** What schedules took: all of the process, with what Node compiles and clears away beside them. */
export interface Schedules {
  readonly schedules: number;
  readonly requests: number;
  readonly broken: number;
  readonly coreSeconds: number;
}

/** Runs so many schedules and says, as JSON, what they took of a core. */
async function countSchedules(schedules: number): Promise<Schedules> {
  let requests = 0;
  let broken = 0;
  for (let seed = 1; seed <= schedules; seed++) {
    const { counts, violations } = await runSeed(seed);
    requests += counts.erp + counts.dataverse;
    broken += Math.min(1, violations.length);
  }
  const { user, system } = process.cpuUsage();
  return { schedules, requests, broken, coreSeconds: (user + system) / 1_000_000 };
}

countSchedules(Number(process.argv[2])).then(
  (counted) => process.stdout.write(JSON.stringify(counted)),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  },
);
