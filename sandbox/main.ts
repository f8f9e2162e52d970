import type { FastifyInstance } from "fastify";
import { startBusinessCentral, type RunningBusinessCentral } from "./business-central/server";
import { openDataverse } from "./dataverse/open-dataverse";
import { makeServer } from "./dataverse/webapi/make-server";
import { dataverseLimits, type ServiceLimits } from "./dataverse/webapi/service-protection";
import { noServiceTime, type ServiceTime } from "./dataverse/webapi/service-time";
import { hostPlugin } from "./host/host-plugin";

export interface SandboxOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Made if missing; what is in it survives a restart. */
  readonly dataFolder: string;
  /** With it a local Business Central is started too; 0 for any free port. */
  readonly erpPort?: number;
  readonly limits?: Partial<ServiceLimits>;
  /** How long requests run at least. */
  readonly serviceTime?: Partial<ServiceTime>;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:5365` */
  readonly url: string;
  readonly erpUrl: string | null;
  close(): Promise<void>;
}

/** Why the sandbox did not start, in one line that names the remedy. */
export class SandboxNotStarted extends Error {
  override readonly name = "SandboxNotStarted";
}

const host = "127.0.0.1";

/** Starts the local Dataverse with its form page on 127.0.0.1, and a local Business Central when a port for it is given. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const dataverse = openDataverse({
    dataFolder: options.dataFolder,
    limits: { ...dataverseLimits, ...options.limits },
    serviceTime: { ...noServiceTime, ...options.serviceTime },
    now: () => new Date(),
    reportFailure: (error, request) => {
      console.error(`The sandbox failed at ${request}:`, error);
    },
  });
  const server = await makeServer();
  server.addHook("preClose", (done) => {
    dataverse.stop();
    done();
  });
  server.addHook("onClose", () => dataverse.close());
  try {
    await server.register(dataverse.plugin);
    await server.register(hostPlugin);
    const url = await listen(server, options.port);
    const erp = await startErp(options);
    return {
      url,
      erpUrl: erp?.url ?? null,
      close: async () => {
        await erp?.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function startErp({ erpPort, dataFolder }: SandboxOptions): Promise<RunningBusinessCentral | null> {
  return erpPort === undefined ? null : startBusinessCentral({ port: erpPort, dataFolder });
}

async function listen(server: FastifyInstance, port: number): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new SandboxNotStarted(`Port ${port} is taken: stop what uses it, or give another one with --port.`, {
        cause: error,
      });
    }
    if (code === "EACCES") {
      throw new SandboxNotStarted(`Port ${port} may not be used: give another one with --port, 5365 for example.`, {
        cause: error,
      });
    }
    throw error;
  }
}
