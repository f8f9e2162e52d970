import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Measurement } from "../benchmark";
import { startSwallowingDataverse } from "./swallowing-dataverse";

/** How much memory a load takes at most, for a company and for one ten times as large. */
export async function measureMemory(lines: number): Promise<readonly Measurement[]> {
  const dataverse = await startSwallowingDataverse();
  try {
    const small = await loadApart(dataverse.url, lines / 10);
    const large = await loadApart(dataverse.url, lines);
    return [
      { what: `memory at most, ${lines / 10} invoice lines`, value: small, unit: "MB" },
      { what: `memory at most, ${lines} invoice lines`, value: large, unit: "MB" },
      {
        what: "memory of ten times as many lines",
        value: large / small,
        unit: "×",
        target: { is: "at most", value: 1.3 },
      },
    ];
  } finally {
    await dataverse.stop();
  }
}

/** Gives the peak of the process's memory in megabytes. */
async function loadApart(url: string, lines: number): Promise<number> {
  const program = join("test", "bench", "history-load", "load-large-company.ts");
  const child = spawn(process.execPath, ["--require", "tsx/cjs", program, url, String(lines)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) throw new Error(`the load ended with ${String(code)}`);
  return (JSON.parse(said) as { readonly peakMegabytes: number }).peakMegabytes;
}
