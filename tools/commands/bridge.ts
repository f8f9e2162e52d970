import { parseArgs } from "node:util";
import { cleanUpOnce } from "../../bridge/clean-up-once";
import { examine, tellFindings } from "../../bridge/doctor/examine";
import { main } from "../../bridge/main";
import { reconcileOnce } from "../../bridge/reconcile-once";

const usage =
  "npm run bridge -- [doctor | reconcile [--dry-run] | clean-up] --config FILE   (docs/bridge.md describes the file)";

const commands = [undefined, "doctor", "reconcile", "clean-up"];

/**
 * `npm run bridge`: the bridge of a configuration; with `doctor` what is not well with it, with `reconcile` whether the mirrors are right, with `clean-up`
 * messages removed after their time.
 */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { config: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [command, ...others] = positionals;
  if (values.config === undefined) throw new Error(`Say which configuration to use: ${usage}`);
  if (others.length > 0 || !commands.includes(command)) {
    throw new Error(`There is no "${positionals.join(" ")}": ${usage}`);
  }
  if (values["dry-run"] && command !== "reconcile") throw new Error(`Only reconcile has a --dry-run: ${usage}`);
  if (command === "doctor") return tellDoctor(values.config);
  if (command === "clean-up") {
    process.stdout.write(`${(await cleanUpOnce(values.config)).join("\n")}\n`);
    return;
  }
  return command === "reconcile" ? tellReconciled(values.config, values["dry-run"]) : main(values.config);
}

async function tellDoctor(configurationFile: string): Promise<void> {
  const findings = await examine(configurationFile);
  process.stdout.write(`${tellFindings(findings)}\n`);
  if (findings.some(({ is }) => is === "ill")) process.exitCode = 1;
}

async function tellReconciled(configurationFile: string, dryRun: boolean): Promise<void> {
  const { lines, agrees } = await reconcileOnce(configurationFile, dryRun);
  process.stdout.write(`${lines.join("\n")}\n`);
  if (!agrees) process.exitCode = 2;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
