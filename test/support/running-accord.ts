import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCommand, type Child } from "../../tools/child-process";
import { makeBridgeConfiguration } from "../../tools/demo/bridge-configuration";
import { makeJsonClient, type JsonClient } from "../../tools/demo/json-client";
import { seedDemo } from "../../tools/demo/seed-demo";
import { findFreePorts } from "../../tools/free-ports";
import { runCommand } from "../../tools/run-step";

const zip = join("out", "solution", "Accord_managed.zip");

/** The whole product as processes of their own, on free ports and in a folder that is removed in the end. */
export interface RunningAccord {
  readonly sandboxUrl: string;
  readonly erpUrl: string;
  /** The Web API as the administrator. */
  readonly dataverse: JsonClient;
  /** What people in the ERP do: `/erp/…`. */
  readonly erp: JsonClient;
  /** API v2.0 of the ERP, in its one company. */
  readonly erpApi: JsonClient;
  startBridge(environment?: NodeJS.ProcessEnv): Promise<Child>;
  stop(): Promise<void>;
}

export async function startAccord(options: { readonly accounts?: number } = {}): Promise<RunningAccord> {
  if (!existsSync(zip)) throw new Error(`${zip} is not there: run npm run pack first.`);
  const folder = mkdtempSync(join(tmpdir(), "accord-story-"));
  const [port = 0, erpPort = 0] = await findFreePorts(2);
  const children: Child[] = [];
  const sandbox = startCommand(
    "sandbox",
    ["--port", String(port), "--erp-port", String(erpPort), "--data", join(folder, "data")],
    /^ready /,
  );
  children.push(sandbox);
  await sandbox.ready;

  const sandboxUrl = `http://127.0.0.1:${port}`;
  const erpUrl = `http://127.0.0.1:${erpPort}`;
  if ((await runCommand("deploy", ["--url", sandboxUrl, "--zip", zip])) !== 0)
    throw new Error("the zip was not imported");
  const secret = await seedDemo({ sandboxUrl, erpUrl, accounts: options.accounts ?? 5 });
  const secretFile = join(folder, "bridge-secret");
  const configurationFile = join(folder, "bridge.json");
  writeFileSync(secretFile, secret);
  writeFileSync(configurationFile, JSON.stringify(makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile })));

  const administrator = { authorization: "Bearer administrator" };
  return {
    sandboxUrl,
    erpUrl,
    dataverse: makeJsonClient(`${sandboxUrl}/api/data/v9.2/`, administrator),
    erp: makeJsonClient(`${erpUrl}/erp/`),
    erpApi: makeJsonClient(`${erpUrl}/v2.0/demo/sandbox/api/v2.0/`, { ...administrator, company: "CRONUS DE" }),
    async startBridge(environment = {}) {
      const bridge = startCommand("bridge", ["--config", configurationFile], /bridge ready/, { environment });
      children.push(bridge);
      await bridge.ready;
      return bridge;
    },
    async stop() {
      for (const child of children.reverse()) await child.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
