import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startCommand, type Child } from "../../../tools/child-process";
import { makeBridgeConfiguration } from "../../../tools/demo/bridge-configuration";
import type { RunningOrganization } from "./running-organization";

type Section = Readonly<Record<string, unknown>>;

/** What a test wants otherwise than usual. */
export interface ConfigurationChange {
  /** Where the bridge reaches the services, if not directly. */
  readonly sandboxUrl?: string;
  readonly erpUrl?: string;
  readonly dataverse?: Section;
  readonly businessCentral?: Section;
  readonly outbound?: Section;
  readonly health?: Section;
}

// Polls this frequent would use up Dataverse's own limits and leave nothing for what waits in the background.
const roomForPolls = { requests: 600_000, executionSeconds: 120_000, windowSeconds: 300 };

/** Writes the configuration of a bridge that polls often and gives up soon. */
export function writeBridgeConfiguration(organization: RunningOrganization, change: ConfigurationChange = {}): string {
  const { dataFolder, secret } = organization;
  const secretFile = join(dataFolder, "bridge-secret");
  writeFileSync(secretFile, secret);
  const { sandboxUrl = organization.sandboxUrl, erpUrl = organization.erpUrl, health } = change;
  const usual = makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile });
  const quick = { requestTimeoutSeconds: 5, longestCommitSeconds: 1 };
  const configuration = {
    ...usual,
    dataverse: { ...(usual.dataverse as object), limits: roomForPolls, ...change.dataverse },
    businessCentral: { ...(usual.businessCentral as object), ...quick, ...change.businessCentral },
    outbound: { pollSeconds: 0.2, leaseSeconds: 6, concurrency: 4, ...change.outbound },
    inbound: { pollSeconds: 0.2, overlapSeconds: 60 },
    ...(health ? { health } : {}),
  };
  const file = join(dataFolder, "bridge.json");
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}

/** The real bridge, as a process of its own. */
export function startBridgeProcess(
  configurationFile: string,
  options: { readonly environment?: NodeJS.ProcessEnv; readonly onLine?: (line: string) => void } = {},
): Child {
  return startCommand("bridge", ["--config", configurationFile], /bridge ready/, options);
}
