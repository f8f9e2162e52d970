import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBusinessCentral, type BusinessCentralOptions, type RunningBusinessCentral } from "../server";
import { makeClient, type Client } from "./client";

/** A clock that stands still until it is told to go on. */
export interface AdjustableClock {
  now(): Date;
  advance(milliseconds: number): void;
}

export function makeClock(start = "2025-06-30T12:00:00.000Z"): AdjustableClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** A local Business Central of its own, in a temporary folder. */
export interface RunningErp extends Client {
  readonly clock: AdjustableClock;
  readonly dataFolder: string;
  url(): string;
  /** Stops the server and starts it again on the same folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startErp(options: Partial<BusinessCentralOptions> = {}): Promise<RunningErp> {
  const dataFolder = mkdtempSync(join(tmpdir(), "business-central-"));
  const clock = makeClock();
  const start = (): Promise<RunningBusinessCentral> => startBusinessCentral({ port: 0, dataFolder, clock, ...options });
  let server = await start();
  const url = (): string => server.url;
  const client = await makeClient(url);
  return {
    ...client,
    clock,
    dataFolder,
    url,
    restart: async () => {
      await server.close();
      server = await start();
    },
    stop: async () => {
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
