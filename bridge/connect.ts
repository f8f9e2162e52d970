import { hostname } from "node:os";
import { v4 as uuid } from "uuid";
import { makeBusinessCentralApi } from "./business-central/api";
import { makeBusinessCentral } from "./business-central/make-business-central";
import type { ConfigurationFile } from "./configuration/configuration";
import type { Configuration } from "./configuration/read-configuration";
import { makeWebApi, type WebApi } from "./dataverse/web-api";
import type { Erp } from "./ports/erp";
import type { Log } from "./ports/log";
import type { Randomness } from "./ports/randomness";
import type { ServiceClock } from "./running/service-clock";
import { systemClock } from "./running/system-clock";
import { makeAccessToken } from "./sign-in/access-token";

export const systemRandomness: Randomness = { fraction: Math.random, uuid };

const businessCentralScope = "https://api.businesscentral.dynamics.com/.default";

/** What the audit calls this process: its name in the configuration, or the machine and the number of the process. */
export function instanceOf({ instance }: ConfigurationFile): string {
  return instance ?? `${hostname()} ${process.pid}`;
}

/** The organisation of a configuration, and as whom it is signed in to. */
export type Organisation = Pick<ConfigurationFile, "dataverse"> & {
  readonly signIns: Pick<Configuration["signIns"], "dataverse">;
};

/** The organisation of a configuration. Nothing is asked of it yet. */
export function connectDataverse({ dataverse, signIns }: Organisation, log: Log, clock?: ServiceClock): WebApi {
  const scope = `${new URL(dataverse.url).origin}/.default`;
  return makeWebApi({
    url: dataverse.url,
    token: makeAccessToken({ ...signIns.dataverse, scope }, systemClock),
    clock: clock ?? systemClock,
    randomness: systemRandomness,
    log,
    limits: dataverse.limits,
    requestTimeoutSeconds: dataverse.requestTimeoutSeconds,
    ...(clock ? { onServiceTime: clock.note } : {}),
  });
}

/** The company of a configuration. Nothing is asked of it yet. */
export function connectErp({ businessCentral, inbound, signIns }: Configuration): Erp {
  const { url, company, requestTimeoutSeconds } = businessCentral;
  const writer = makeAccessToken({ ...signIns.writer, scope: businessCentralScope }, systemClock);
  const reader = businessCentral.reader
    ? makeAccessToken({ ...signIns.reader, scope: businessCentralScope }, systemClock)
    : writer;
  const api = makeBusinessCentralApi({ url, company, reader, writer, requestTimeoutSeconds, clock: systemClock });
  return makeBusinessCentral(api, {
    ...businessCentral,
    webAddress: businessCentral.webAddress,
    overlapSeconds: inbound.overlapSeconds,
    clock: systemClock,
  });
}
