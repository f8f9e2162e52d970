import { join } from "node:path";
import { build } from "esbuild";
import { runProgram } from "../run-step";

/**
 * `npm run simulate`: schedules of faults against the bridge. Built before it is run: run from its sources it would spend a third of its
 * time on naming functions.
 */
async function simulate(): Promise<void> {
  const outfile = join("out", "simulate", "run-schedules.cjs");
  await build({
    entryPoints: [join("tools", "simulate", "run-schedules.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    sourcemap: true,
    logLevel: "error",
    outfile,
  });
  process.exitCode = await runProgram(outfile, process.argv.slice(2));
}

simulate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
