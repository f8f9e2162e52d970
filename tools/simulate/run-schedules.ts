import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { describeResult } from "../../test/simulation/describe-result";
import type { Plant } from "../../test/simulation/plants/plant";
import { plants } from "../../test/simulation/plants/plants";
import { runSeed } from "../../test/simulation/run-schedule";
import { shrink } from "../../test/simulation/shrink";

const usage = "npm run simulate -- --seeds N [--from S] [--plant NAME[+NAME]] [--processes N]";

/** Failing seeds that are made small and shown; more of them rarely say anything new. */
const mostShown = 3;

/** Runs schedules of faults against the bridge and says which promises it broke. */
async function simulate(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: "string" }, from: { type: "string" }, plant: { type: "string" } },
  });
  const seeds = toWhole("--seeds", values.seeds ?? "100");
  const from = toWhole("--from", values.from ?? "1");
  const planted = findPlants(values.plant);
  const beganOn = performance.now();
  const fingerprints = createHash("sha256");
  const failed: number[] = [];
  for (let seed = from; seed < from + seeds; seed++) {
    const result = await runSeed(seed, planted);
    fingerprints.update(result.fingerprint);
    if (result.violations.length === 0) continue;
    failed.push(seed);
    if (failed.length <= mostShown) console.log(describeResult(await shrink(result, planted)));
  }
  const seconds = (performance.now() - beganOn) / 1000;
  const { user, system } = process.cpuUsage();
  const ofACore = (seeds * 1_000_000) / (user + system);
  console.log(`event logs ${fingerprints.digest("hex")}`);
  console.log(
    `${seeds} schedules in ${seconds.toFixed(1)} s (${(seeds / seconds).toFixed(0)} a second, ${ofACore.toFixed(0)} for each second of a core), ${failed.length} with a broken promise` +
      (failed.length > 0 ? `: seeds ${failed.slice(0, 20).join(", ")}` : ""),
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

function toWhole(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} takes a whole number, not "${text}": ${usage}`);
  return Number(text);
}

function findPlants(names: string | undefined): readonly Plant[] {
  return (names?.split("+") ?? []).map((name) => {
    const plant = plants.find((each) => each.name === name);
    if (plant) return plant;
    const known = plants.map((each) => `  ${each.name}: ${each.removes}`).join("\n");
    throw new Error(`There is no plant "${name}". There are\n${known}`);
  });
}

simulate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
