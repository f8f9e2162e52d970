import { join } from "node:path";
import { build } from "esbuild";

/**
 * Builds a program that runs schedules of the simulator, and gives where it is: run from its sources it would spend a third of its time on
 * naming functions.
 */
export async function buildProgram(source: string, name: string): Promise<string> {
  const outfile = join("out", "simulate", `${name}.cjs`);
  await build({
    entryPoints: [source],
    bundle: true,
    platform: "node",
    target: "node20",
    sourcemap: true,
    logLevel: "error",
    outfile,
  });
  return outfile;
}
