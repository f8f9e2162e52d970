import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startCommand, type Child } from "../child-process";
import { makeBridgeConfiguration } from "../demo/bridge-configuration";
import { seedDemo } from "../demo/seed-demo";
import { runCommand } from "../run-step";
import { readStartOptions, type StartOptions } from "../start-options";

const children: Child[] = [];

/** The whole product on this machine: pack, sandbox and Business Central, the managed zip imported, demo data, the bridge. */
async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  if (options.fresh) rmSync(options.dataFolder, { recursive: true, force: true });
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);

  say("Packing the solution …");
  if ((await runCommand("pack")) !== 0) throw new Error("The solution could not be packed.");
  say("Starting the sandbox and Business Central …");
  const sandboxUrl = await startSandbox(options);
  say("Importing Accord_managed.zip …");
  if ((await runCommand("deploy", ["--url", sandboxUrl])) !== 0) throw new Error("The solution could not be imported.");
  say("Entering demo data …");
  const erpUrl = `http://127.0.0.1:${options.erpPort}`;
  const secret = await seedDemo({ sandboxUrl, erpUrl, accounts: options.accounts, withHistory: true });
  say("Starting the bridge …");
  const configurationFile = await startBridge(options, sandboxUrl, erpUrl, secret);
  process.stdout.write(
    [
      "",
      `Accord      ${sandboxUrl}`,
      `the ERP     ${erpUrl}`,
      `the bridge  npm run bridge -- --config ${configurationFile}   (running; this starts it again should it be stopped)`,
      "",
      "Press Ctrl+C to stop.",
      "",
    ].join("\n"),
  );
}

async function startSandbox({ port, erpPort, dataFolder }: StartOptions): Promise<string> {
  const args = ["--port", String(port), "--erp-port", String(erpPort), "--data", dataFolder];
  const sandbox = startCommand("sandbox", args, /^ready /);
  children.push(sandbox);
  const line = await sandbox.ready;
  void sandbox.ended.then((how) => fail(new Error(`The sandbox ended (${how}).`)));
  return line
    .replace(/^ready /, "")
    .trim()
    .replace(/\/$/, "");
}

async function startBridge(options: StartOptions, sandboxUrl: string, erpUrl: string, secret: string): Promise<string> {
  const folder = resolve(options.dataFolder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bridge-secret"), secret, { mode: 0o600 });
  const configurationFile = join(folder, "bridge.json");
  const configuration = makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile: join(folder, "bridge-secret") });
  writeFileSync(configurationFile, JSON.stringify(configuration, null, 2) + "\n");
  const bridge = startCommand("bridge", ["--config", configurationFile], /bridge ready/);
  children.push(bridge);
  await bridge.ready;
  void bridge.ended.then((how) => {
    if (!stopping()) say(`The bridge ended (${how}). Submitted deals wait until it runs again.`);
  });
  return configurationFile;
}

function say(line: string): void {
  process.stdout.write(line + "\n");
}

function stopping(): boolean {
  return process.exitCode !== undefined;
}

function stop(): void {
  process.exitCode ??= 0;
  void Promise.all(children.map((child) => child.stop())).then(() => process.exit());
}

function fail(error: unknown): void {
  if (stopping()) return;
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  stop();
}

main().catch(fail);
