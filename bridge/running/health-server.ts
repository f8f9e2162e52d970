import { createServer } from "node:http";

export type BridgeState = "starting" | "ready" | "stopping";

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Tells whoever runs the process how it is: `/healthz` is 200 as long as it answers at all, `/readyz` only while it carries requests;
 * 503 while it starts and while it stops. It tells nothing else and takes nothing.
 */
export async function startHealthServer(options: {
  readonly host: string;
  readonly port: number;
  readonly state: () => BridgeState;
}): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const state = options.state();
    const known = request.url === "/healthz" || request.url === "/readyz";
    const status = !known ? 404 : request.url === "/readyz" && state !== "ready" ? 503 : 200;
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(known ? { state } : { error: "There are /healthz and /readyz." }));
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
