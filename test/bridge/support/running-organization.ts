import { usualFigureSettings } from "../../../bridge/inbound/figures/figure-settings";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v4 as uuid } from "uuid";
import { makeBusinessCentralApi } from "../../../bridge/business-central/api";
import { makeBusinessCentral } from "../../../bridge/business-central/make-business-central";
import { makeDataverse } from "../../../bridge/dataverse/make-dataverse";
import { makeWebApi } from "../../../bridge/dataverse/web-api";
import {
  runBridge,
  type BridgePorts,
  type BridgeSettings,
  type RunningBridge,
} from "../../../bridge/running/run-bridge";
import { systemClock } from "../../../bridge/running/system-clock";
import { makeAccessToken } from "../../../bridge/sign-in/access-token";
import { silentLog } from "../../../bridge/testing/silent-log";
import { startSandbox } from "../../../sandbox/main";
import { makeSource } from "../../../solution/source/make-source";
import { packSource } from "../../../solution/package/pack-source";
import { zipFiles } from "../../../solution/package/zip-files";
import { makeBuiltParts } from "../../../solution/testing/built-parts";
import { demoClientId, demoCompany } from "../../../tools/demo/bridge-configuration";
import { makeJsonClient, type JsonClient } from "../../../tools/demo/json-client";
import { seedDemo } from "../../../tools/demo/seed-demo";

/** The sandbox with our solution and the demo's data, and a Business Central that knows the demo's customers and items. */
export interface RunningOrganization {
  readonly sandboxUrl: string;
  readonly erpUrl: string;
  /** Removed when the organisation is stopped. */
  readonly dataFolder: string;
  /** The bridge's secret. */
  readonly secret: string;
  /** The Web API as the administrator, as the seller and as the operator. */
  readonly dataverse: JsonClient;
  readonly seller: JsonClient;
  readonly operator: JsonClient;
  /** A GET as the bridge's user, with the headers of the answer. */
  fetchAsBridge(path: string): Promise<Response>;
  /** What people in the ERP do: `/erp/…`. */
  readonly people: JsonClient;
  /** API v2.0 of the demo's company. */
  readonly erpApi: JsonClient;
  /** The switches of the sandbox: `/sandbox/…`. */
  readonly sandbox: JsonClient;
  connect(change?: Partial<BridgePorts>): BridgePorts;
  /** A bridge in this process, on the real adapters. It is stopped with the organisation at the latest. */
  startBridge(change?: Partial<BridgePorts>, settings?: Partial<BridgeSettings>): RunningBridge;
  stopBridges(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Where several bridges poll on a machine with other work a request may take many seconds, and each that is given up puts its deal off for
 * longer: only a test about lost answers gives up sooner.
 */
export const quickSettings: BridgeSettings = {
  requestTimeoutSeconds: 60,
  outbound: { pollSeconds: 0.1, leaseSeconds: 120, concurrency: 4 },
  inbound: { pollSeconds: 0.1, sweepMinutes: 60, keySweepMinutes: 60, settleMinutes: 60 },
  silence: { floorSeconds: 3600, untilLearnedSeconds: 3600, pollSeconds: 30 },
  figures: usualFigureSettings,
};
const longestCommitSeconds = 1;

/** Polls this frequent would use up Dataverse's own limits within minutes. */
const roomForPolls = { requests: 600_000, executionSeconds: 120_000 };

export async function startOrganization({
  accounts = 5,
  requestTimeoutSeconds = quickSettings.requestTimeoutSeconds,
  overlapSeconds = 60,
} = {}): Promise<RunningOrganization> {
  const dataFolder = mkdtempSync(join(tmpdir(), "bridge-organization-"));
  const running = await startSandbox({ port: 0, dataFolder, erpPort: 0, limits: roomForPolls });
  const sandboxUrl = running.url;
  const erpUrl = running.erpUrl ?? "";
  const administrator = { authorization: "Bearer administrator" };
  const sandbox = makeJsonClient(`${sandboxUrl}/sandbox/`, administrator);
  const dataverse = makeJsonClient(`${sandboxUrl}/api/data/v9.2/`, administrator);
  await importSolution(dataverse);
  const secret = await seedDemo({ sandboxUrl, erpUrl, accounts });
  const bridges: RunningBridge[] = [];
  const connect = (change: Partial<BridgePorts> = {}) => ({
    ...connectPorts({ sandboxUrl, erpUrl, secret, requestTimeoutSeconds, overlapSeconds }),
    ...change,
  });
  return {
    sandboxUrl,
    erpUrl,
    dataFolder,
    secret,
    dataverse,
    sandbox,
    seller: await signIn(sandbox, sandboxUrl, "seller"),
    operator: await signIn(sandbox, sandboxUrl, "operator"),
    fetchAsBridge: async (path) => {
      const token = await makeDataverseToken(sandboxUrl, secret).get();
      return fetch(`${sandboxUrl}/api/data/v9.2/${path}`, { headers: { authorization: `Bearer ${token}` } });
    },
    people: makeJsonClient(`${erpUrl}/erp/`),
    erpApi: await openCompany(erpUrl),
    connect,
    startBridge(change, settings) {
      const bridge = runBridge(connect(change), { ...quickSettings, requestTimeoutSeconds, ...settings });
      bridges.push(bridge);
      return bridge;
    },
    stopBridges: async () => {
      await Promise.all(bridges.splice(0).map((bridge) => bridge.stop()));
    },
    stop: async () => {
      await Promise.all(bridges.map((bridge) => bridge.stop()));
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The managed solution, made from the sources as they are. */
export async function importSolution(dataverse: JsonClient): Promise<void> {
  const zip = zipFiles(packSource(makeSource(makeBuiltParts()), "managed"));
  await dataverse.send("POST", "ImportSolution", {
    CustomizationFile: Buffer.from(zip).toString("base64"),
    OverwriteUnmanagedCustomizations: true,
    PublishWorkflows: true,
    ImportJobId: uuid(),
  });
}

async function signIn(sandbox: JsonClient, sandboxUrl: string, title: string): Promise<JsonClient> {
  const users = (await sandbox.get("users")) as unknown as readonly {
    readonly userId: string;
    readonly title: string;
  }[];
  const user = users.find((each) => each.title === title);
  await sandbox.send("POST", "tokens", { token: title, userId: user?.userId });
  return makeJsonClient(`${sandboxUrl}/api/data/v9.2/`, { authorization: `Bearer ${title}` });
}

async function openCompany(erpUrl: string): Promise<JsonClient> {
  const signedIn = { authorization: "Bearer anybody", "if-match": "*" };
  const root = `${erpUrl}/v2.0/demo/sandbox/api/v2.0/`;
  const { value } = (await makeJsonClient(root, signedIn).get("companies")) as {
    value?: readonly { readonly id: string; readonly name: string }[];
  };
  const company = value?.find((each) => each.name === demoCompany);
  return makeJsonClient(`${root}companies(${company?.id ?? ""})/`, signedIn);
}

function makeDataverseToken(sandboxUrl: string, secret: string) {
  const tokenUrl = `${sandboxUrl}/sandbox/oauth2/v2.0/token`;
  const scope = `${sandboxUrl}/.default`;
  return makeAccessToken({ is: "secret", tokenUrl, clientId: demoClientId, clientSecret: secret, scope }, systemClock);
}

function connectPorts({
  sandboxUrl,
  erpUrl,
  secret,
  requestTimeoutSeconds,
  overlapSeconds,
}: {
  readonly sandboxUrl: string;
  readonly erpUrl: string;
  readonly secret: string;
  readonly requestTimeoutSeconds: number;
  readonly overlapSeconds: number;
}): BridgePorts {
  const randomness = { fraction: Math.random, uuid };
  const webApi = makeWebApi({
    url: sandboxUrl,
    token: makeDataverseToken(sandboxUrl, secret),
    clock: systemClock,
    randomness,
    log: silentLog,
  });
  const token = makeAccessToken(
    {
      is: "secret",
      tokenUrl: `${erpUrl}/demo/oauth2/v2.0/token`,
      clientId: "accord-bridge",
      clientSecret: secret,
      scope: "erp",
    },
    systemClock,
  );
  const api = makeBusinessCentralApi({
    url: `${erpUrl}/v2.0/demo/sandbox/api/v2.0`,
    company: demoCompany,
    reader: token,
    writer: token,
    requestTimeoutSeconds,
    clock: systemClock,
  });
  const erp = makeBusinessCentral(api, {
    connection: "bc",
    company: demoCompany,
    webAddress: `${erpUrl}/?order={number}`,
    longestCommitSeconds,
    overlapSeconds,
    clock: systemClock,
    unitCodes: {},
  });
  return {
    instance: "test",
    dataverse: makeDataverse(webApi),
    erp,
    clock: systemClock,
    randomness,
    log: silentLog,
    reach: () => undefined,
  };
}
