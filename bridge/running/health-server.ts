import { createServer } from "node:http";

export type BridgeState = "starting" | "ready" | "stopping";

/** Whether the services the bridge works with answer it: since when they do not; undefined while they do. */
export interface Connections {
  readonly dataverseFailingSince: Date | undefined;
  readonly erpFailingSince: Date | undefined;
}

/** What the health of a process is told from. */
export interface HealthSource {
  readonly state: () => BridgeState;
  readonly connections: () => Connections;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Tells whoever runs the process how it is: `/healthz` is 200 as long as it answers at all, `/readyz` only while it carries requests;
 * 503 while it starts, while it stops, and while Dataverse does not answer, where requests are. Without the ERP it still takes them in
 * hand. Both say since when which service fails. It tells nothing else and takes nothing.
 */
export async function startHealthServer(
  options: HealthSource & { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const state = options.state();
    const { dataverseFailingSince, erpFailingSince } = options.connections();
    const isReady = state === "ready" && dataverseFailingSince === undefined;
    const known = request.url === "/healthz" || request.url === "/readyz";
    const status = !known ? 404 : request.url === "/readyz" && !isReady ? 503 : 200;
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    const told = { state, dataverseFailingSince, erpFailingSince };
    response.end(JSON.stringify(known ? told : { error: "There are /healthz and /readyz." }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
