import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBusinessCentralApi } from "../../../bridge/business-central/api";
import { makeBusinessCentral } from "../../../bridge/business-central/make-business-central";
import type { Erp } from "../../../bridge/ports/erp";
import { systemClock } from "../../../bridge/running/system-clock";
import { makeAccessToken } from "../../../bridge/sign-in/access-token";
import { startBusinessCentral } from "../../../sandbox/business-central/server";
import { makeClient, type Client, type Row } from "../../../sandbox/business-central/testing/client";

export const company = "CRONUS DE";

/** A local Business Central with the bridge's adapter connected to it. */
export interface RunningErp {
  readonly url: string;
  readonly erp: Erp;
  /** The same adapter, one that gives up sooner. */
  connect(requestTimeoutSeconds: number): Erp;
  /** What people and other clients do there. */
  readonly people: Client;
  stop(): Promise<void>;
}

interface Options {
  readonly overlapSeconds?: number;
}

export async function startErp({ overlapSeconds = 60 }: Options = {}): Promise<RunningErp> {
  const dataFolder = mkdtempSync(join(tmpdir(), "bridge-erp-"));
  const server = await startBusinessCentral({ port: 0, dataFolder });
  const token = makeAccessToken(
    {
      is: "secret",
      tokenUrl: `${server.url}/demo/oauth2/v2.0/token`,
      clientId: "accord",
      clientSecret: "secret",
      scope: "erp",
    },
    systemClock,
  );
  const url = `${server.url}/v2.0/demo/sandbox/api/v2.0`;
  const connect = (requestTimeoutSeconds: number): Erp => {
    const signedIn = { url, company, reader: token, writer: token };
    const api = makeBusinessCentralApi({ ...signedIn, requestTimeoutSeconds, clock: systemClock });
    return makeBusinessCentral(api, {
      connection: "bc",
      company,
      webAddress: server.url,
      longestCommitSeconds: 1,
      overlapSeconds,
      clock: systemClock,
      unitCodes: {},
    });
  };
  return {
    url: server.url,
    erp: connect(30),
    connect,
    people: await makeClient(() => server.url),
    stop: async () => {
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export async function setFault(people: Client, fault: Row): Promise<void> {
  const answer = await people.erp("POST", "faults", { fault });
  if (answer.status !== 200) throw new Error(answer.text);
}
