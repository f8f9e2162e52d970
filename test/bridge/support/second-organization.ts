import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCommand, type Child } from "../../../tools/child-process";
import { makeBridgeConfiguration } from "../../../tools/demo/bridge-configuration";
import { makeJsonClient, type JsonClient } from "../../../tools/demo/json-client";
import { seedDemo } from "../../../tools/demo/seed-demo";
import { importSolution } from "./running-organization";

/** The bridge of an organisation like this polls far more often than one user may. */
const roomForPolls = ["--limit-requests", "600000", "--limit-execution-seconds", "120000"];

/** Another organisation of the same ERP, with the same accounts; it and its bridge, which can be killed, are processes of their own. */
export interface SecondOrganization {
  readonly dataverse: JsonClient;
  startBridge(): Promise<Child>;
  stop(): Promise<void>;
}

export async function startSecondOrganization(erpUrl: string, accounts: number): Promise<SecondOrganization> {
  const folder = mkdtempSync(join(tmpdir(), "second-organization-"));
  const place = ["--port", "0", "--data", join(folder, "data")];
  const sandbox = startCommand("sandbox", [...place, ...roomForPolls], /^ready /);
  const sandboxUrl = (await sandbox.ready).replace("ready ", "");
  const dataverse = makeJsonClient(`${sandboxUrl}/api/data/v9.2/`, { authorization: "Bearer administrator" });
  await importSolution(dataverse);
  const secretFile = join(folder, "secret");
  writeFileSync(secretFile, await seedDemo({ sandboxUrl, erpUrl, accounts }));
  const configurationFile = join(folder, "bridge.json");
  writeFileSync(configurationFile, JSON.stringify(makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile })));
  const started: Child[] = [];
  return {
    dataverse,
    async startBridge() {
      const bridge = startCommand("bridge", ["--config", configurationFile], /bridge ready/);
      started.push(bridge);
      await bridge.ready;
      return bridge;
    },
    async stop() {
      await Promise.all(started.map((bridge) => bridge.stop("SIGKILL")));
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
