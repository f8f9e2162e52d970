import { parseArgs } from "node:util";
import { examine, tellFindings } from "../../bridge/doctor/examine";
import { main } from "../../bridge/main";

const usage = "npm run bridge -- [doctor] --config FILE   (docs/bridge.md describes the file)";

/** `npm run bridge`: the bridge of a configuration; with `doctor` before it, what is not well with it. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { config: { type: "string" } }, allowPositionals: true });
  const [command, ...others] = positionals;
  if (values.config === undefined) throw new Error(`Say which configuration to use: ${usage}`);
  if (others.length > 0 || (command !== undefined && command !== "doctor")) {
    throw new Error(`There is no "${positionals.join(" ")}": ${usage}`);
  }
  if (command === undefined) return main(values.config);
  const findings = await examine(values.config);
  process.stdout.write(`${tellFindings(findings)}\n`);
  if (findings.some(({ is }) => is === "ill")) process.exitCode = 1;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
