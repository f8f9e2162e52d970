import { parseArgs } from "node:util";
import { main } from "../../bridge/main";

const usage = "npm run bridge -- --config FILE   (docs/bridge.md describes the file)";

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { config: { type: "string" } } });
  if (values.config === undefined) throw new Error(`Say which configuration to use: ${usage}`);
  await main(values.config);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
