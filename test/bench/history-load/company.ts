import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDataverse, connectErp, systemRandomness } from "../../../bridge/connect";
import { readConfiguration } from "../../../bridge/configuration/read-configuration";
import { makeDataverse } from "../../../bridge/dataverse/make-dataverse";
import { inBackground } from "../../../bridge/dataverse/web-api";
import { openStreamState } from "../../../bridge/inbound/streams/stream-state";
import type { BridgePorts } from "../../../bridge/running/run-bridge";
import { systemClock } from "../../../bridge/running/system-clock";
import { silentLog } from "../../../bridge/testing/silent-log";
import { startCommand, type Child } from "../../../tools/child-process";
import { makeBridgeConfiguration } from "../../../tools/demo/bridge-configuration";
import { makeJsonClient, type JsonClient } from "../../../tools/demo/json-client";
import { seedDemo } from "../../../tools/demo/seed-demo";
import { findFreePorts } from "../../../tools/free-ports";
import { importSolution } from "../../bridge/support/running-organization";
import { limits, serviceTime } from "./service";

/** A company that has sold for years, and an organisation that has not met it yet; each in a process of its own. */
export interface SeededCompany {
  readonly sandboxUrl: string;
  readonly dataverse: JsonClient;
  /** What people in the ERP do. */
  readonly people: JsonClient;
  /** What a bridge works with that keeps below the limits, its load in the background. */
  connect(): BridgePorts;
  /** A bridge in a process of its own. */
  startBridge(pollSeconds: number): Promise<Child>;
  /** What was used of the limits is forgotten, as after a while without any request. */
  beginLimitsAnew(): Promise<void>;
  stop(): Promise<void>;
}

/** Arguments of the sandbox: the limits, and how long requests take. */
const asDataverse = Object.entries({
  "limit-requests": limits.requests,
  "limit-execution-seconds": limits.executionSeconds,
  "limit-window-seconds": limits.windowSeconds,
  "service-time-request": serviceTime.request,
  "service-time-row": serviceTime.row,
  "service-time-bulk-row": serviceTime.bulkRow,
}).flatMap(([name, value]) => [`--${name}`, String(value)]);

const bearer = { authorization: "Bearer administrator" };

/** Seeded at the machine's own speed; then Dataverse answers as slowly, and allows as much, as the real one. */
export async function seedCompany({ customers, years }: { customers: number; years: number }): Promise<SeededCompany> {
  const folder = mkdtempSync(join(tmpdir(), "accord-bench-"));
  const [port = 0, erpPort = 0] = await findFreePorts(2);
  const sandboxUrl = `http://127.0.0.1:${port}`;
  const erpUrl = `http://127.0.0.1:${erpPort}`;
  const startSandbox = async (args: readonly string[]) => {
    const started = startCommand("sandbox", args, /^ready /);
    await started.ready;
    return started;
  };
  // The ERP's own work must not keep the one Dataverse has in hand waiting: it is served by a second sandbox.
  const erp = await startSandbox(["--port", "0", "--erp-port", String(erpPort), "--data", join(folder, "erp")]);
  const asOrganization = ["--port", String(port), "--data", join(folder, "dataverse")];
  const seeding = await startSandbox(asOrganization);
  const dataverse = makeJsonClient(`${sandboxUrl}/api/data/v9.2/`, bearer);
  const people = makeJsonClient(`${erpUrl}/erp/`);
  await importSolution(dataverse);
  const secretFile = join(folder, "secret");
  writeFileSync(secretFile, await seedDemo({ sandboxUrl, erpUrl, accounts: customers }));
  await people.send("POST", "history", { seed: 1, years, ordersPerYear: 8, customers });

  await seeding.stop();
  let sandbox = await startSandbox([...asOrganization, ...asDataverse]);

  function writeConfiguration(pollSeconds: number): string {
    const configuration = makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile });
    const file = join(folder, "bridge.json");
    const content = {
      ...configuration,
      dataverse: { ...(configuration.dataverse as object), limits },
      outbound: { pollSeconds, leaseSeconds: 30 },
      inbound: { pollSeconds, overlapSeconds: 60 },
    };
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  return {
    sandboxUrl,
    dataverse,
    people,
    connect() {
      const configuration = readConfiguration(writeConfiguration(1), process.env);
      const dataverse = makeDataverse(inBackground(connectDataverse(configuration, silentLog)));
      const erp = connectErp(configuration);
      const reach = () => undefined;
      return {
        instance: "bench",
        dataverse,
        erp,
        clock: systemClock,
        randomness: systemRandomness,
        log: silentLog,
        reach,
      };
    },
    async startBridge(pollSeconds) {
      const bridge = startCommand("bridge", ["--config", writeConfiguration(pollSeconds)], /bridge ready/);
      await bridge.ready;
      return bridge;
    },
    async beginLimitsAnew() {
      await sandbox.stop();
      sandbox = await startSandbox([...asOrganization, ...asDataverse]);
    },
    async stop() {
      await sandbox.stop();
      await erp.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A first load waits until each of them has come to its end once. */
export const streamsFollowedFirst = ["orders", "shipments", "invoices", "credit-memos"] as const;

/** Says so of them. */
export async function noteStreamsFollowing(ports: BridgePorts): Promise<void> {
  for (const name of streamsFollowedFirst) {
    await (await openStreamState(ports, name, name)).noteSuccess();
  }
}
