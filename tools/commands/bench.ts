import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { isMet, type Benchmark, type Measurement } from "../../test/bench/benchmark";

const folder = join("test", "bench");
const suffix = ".bench.ts";

/** Commands run as CommonJS, where an import() would leave TypeScript to Node. */
const load = createRequire(__filename);

/** Runs the benchmarks (all, or those named), prints each figure when it is measured and writes them to out/bench. Ends with 1 when a target is missed. */
async function main(): Promise<void> {
  const known = readdirSync(folder).flatMap((file) => (file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : []));
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no benchmark ${unknown.join(", ")}; there are: ${known.join(", ")}.`);
  }
  mkdirSync(join("out", "bench"), { recursive: true });
  let allMet = true;
  for (const name of asked.length > 0 ? asked : known) {
    const { benchmark } = load(resolve(folder, name + suffix)) as { benchmark: Benchmark };
    console.log(`\n${benchmark.title}`);
    const measurements: Measurement[] = [];
    try {
      for await (const measurement of benchmark.run()) {
        measurements.push(measurement);
        console.log(toLine(measurement));
      }
    } finally {
      const report = { title: benchmark.title, at: new Date().toISOString(), cores: cpus().length, measurements };
      writeFileSync(join("out", "bench", `${name}.json`), JSON.stringify(report, null, 2) + "\n");
    }
    allMet &&= measurements.every(isMet);
  }
  if (!allMet) process.exitCode = 1;
}

function toLine(measurement: Measurement): string {
  const { what, value, unit, target } = measurement;
  const measured = `  ${what}: ${String(Number(value.toPrecision(4)))} ${unit}`;
  if (target === undefined) return measured;
  return `${measured} (${target.is} ${String(target.value)}: ${isMet(measurement) ? "met" : "missed"})`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
