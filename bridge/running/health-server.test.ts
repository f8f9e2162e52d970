import { startHealthServer, type BridgeState, type Connections } from "./health-server";

const connected: Connections = { dataverseFailingSince: undefined, erpFailingSince: undefined };

test("a bridge is alive while it answers, and ready only while it carries requests", async () => {
  let state: BridgeState = "starting";
  const server = await startHealthServer({
    host: "127.0.0.1",
    port: 0,
    state: () => state,
    connections: () => connected,
  });
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

test("without Dataverse it is not ready, without the ERP it is; both are told", async () => {
  let connections = connected;
  const options = { host: "127.0.0.1", port: 0, state: () => "ready" as const, connections: () => connections };
  const server = await startHealthServer(options);
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: answer.status, told: (await answer.json()) as unknown };
  };
  const since = new Date("2025-06-30T12:00:00Z");
  try {
    connections = { ...connected, erpFailingSince: since };
    expect(await ask("/readyz")).toEqual({
      status: 200,
      told: { state: "ready", erpFailingSince: since.toISOString() },
    });
    connections = { ...connected, dataverseFailingSince: since };
    const told = { state: "ready", dataverseFailingSince: since.toISOString() };
    expect(await ask("/readyz")).toEqual({ status: 503, told });
    expect(await ask("/healthz")).toEqual({ status: 200, told });
  } finally {
    await server.close();
  }
});
