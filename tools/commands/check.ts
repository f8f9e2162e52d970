import { runCommand, runTool } from "../run-step";

/** What `npm run check` proves, in the order in which a fault is cheapest to find. */
const steps: readonly (readonly [name: string, run: () => Promise<number>])[] = [
  ["types of model, bridge, solution, sandbox, tools and test", () => runTool("tsc", ["-p", "tsconfig.json"])],
  ["types of controls", () => runTool("tsc", ["-p", "controls/tsconfig.test.json"])],
  ["types of web resources", () => runTool("tsc", ["-p", "webresources/tsconfig.test.json"])],
  ["types of the form page", () => runTool("tsc", ["-p", "sandbox/host/page/tsconfig.json"])],
  [
    "architecture rules",
    () =>
      runTool("depcruise", [
        "--output-type",
        "err",
        "model",
        "controls",
        "webresources",
        "solution",
        "bridge",
        "sandbox",
        "tools",
        "test",
      ]),
  ],
  ["eslint", () => runTool("eslint", ["--cache", "--cache-location", "out/.eslintcache", "--max-warnings", "0", "."])],
  ["format", () => runTool("prettier", ["--check", "--log-level", "warn", "."])],
  ["pack", () => runCommand("pack")],
  ["solution", () => runCommand("check-solution")],
  ["bundle budgets", () => runCommand("check-bundles")],
];

async function main(): Promise<void> {
  for (const [name, run] of steps) {
    console.log(`check: ${name}`);
    const code = await run();
    if (code !== 0) {
      console.error(`check: ${name} failed`);
      process.exit(1);
    }
  }
  console.log("check: everything is in order");
}

void main();
