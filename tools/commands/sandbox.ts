import { startSandbox, type RunningSandbox } from "../../sandbox/main";
import { readSandboxOptions } from "../sandbox-options";

/** `npm run sandbox`: a local Dataverse, with `--erp-port` a local Business Central too, until it is told to stop. */
async function main(): Promise<void> {
  const sandbox = await startSandbox(readSandboxOptions(process.argv.slice(2)));
  process.once("SIGINT", () => void stop(sandbox));
  process.once("SIGTERM", () => void stop(sandbox));
  process.stdout.write(`ready ${sandbox.url}\n`);
}

async function stop(sandbox: RunningSandbox): Promise<void> {
  await sandbox.close();
  process.exit(0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}\n`);
  process.exit(1);
});
