import { startHealthServer, type BridgeState } from "./health-server";

test("a bridge is alive while it answers, and ready only while it carries requests", async () => {
  let state: BridgeState = "starting";
  const server = await startHealthServer({ host: "127.0.0.1", port: 0, state: () => state });
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${server.port}${path}`)).status;
  try {
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
    state = "ready";
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
    state = "stopping";
    expect([await status("/healthz"), await status("/readyz"), await status("/secrets")]).toEqual([200, 503, 404]);
  } finally {
    await server.close();
  }
});
