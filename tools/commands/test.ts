import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "../find-chromium";
import { runCommand, runTool } from "../run-step";

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const folder = join("out", "test");

/**
 * Workers whose memory has grown are begun anew between test files, or the heap would fill before the last of them; jest does that only
 * where there are two or more.
 */
const inWorkers = [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`, "--workerIdleMemoryLimit=1500MB"];

/** Everything: checks, packing, unit tests and the stories in a headless browser. Ends with the runner's own counts. */
async function main(): Promise<void> {
  const chromium = ensureChromium();
  const checked = await runCommand("check");
  if (checked !== 0) process.exit(checked);

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const environment = { ...process.env, CHROMIUM_PATH: chromium, TZ: "UTC" };
  const runs = [
    await runJest("unit", ["--selectProjects", "node", "browser", ...inWorkers], environment),
    await runJest("story", ["--selectProjects", "story", "--runInBand"], environment),
  ];
  const total = (field: keyof Counts): number => runs.reduce((sum, run) => sum + run.counts[field], 0);
  console.log(
    `${total("numPassedTests")} passed, ${total("numFailedTests") + total("numRuntimeErrorTestSuites")} failed, ` +
      `${total("numPendingTests") + total("numTodoTests")} skipped`,
  );
  process.exit(runs.every((run) => run.code === 0) ? 0 : 1);
}

async function runJest(
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number; counts: Counts }> {
  const report = join(folder, `${name}.json`);
  const code = await runTool(
    "jest",
    [...args, ...process.argv.slice(2), "--json", "--outputFile", report],
    environment,
  );
  return { code, counts: JSON.parse(readFileSync(report, "utf8")) as Counts };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
