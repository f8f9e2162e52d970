import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "./main";

// Every test starts whole servers, the form page included.
jest.setTimeout(600_000);

describe("the sandbox as a whole", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const headers = { Authorization: "Bearer administrator", "Content-Type": "application/json" };

  it("keeps rows, tokens and users over a restart", async () => {
    const first = await startSandbox({ port: 0, dataFolder: folder });
    const users = (await (await fetch(`${first.url}/sandbox/users`)).json()) as { userId: string; fullName: string }[];
    const molly = users.find((user) => user.fullName === "Molly Clark")?.userId ?? "";
    const mapped = { token: "molly's", userId: molly };
    await fetch(`${first.url}/sandbox/tokens`, { method: "POST", headers, body: JSON.stringify(mapped) });
    const account = { accountid: "eeeeeeee-0000-4000-8000-000000000001", name: "Contoso" };
    await fetch(`${first.url}/api/data/v9.2/accounts`, { method: "POST", headers, body: JSON.stringify(account) });
    await first.close();

    const second = await startSandbox({ port: 0, dataFolder: folder });
    const read = async (path: string, token: string): Promise<unknown> =>
      (await fetch(`${second.url}/api/data/v9.2/${path}`, { headers: { Authorization: `Bearer ${token}` } })).json();
    expect(await read(`accounts(${account.accountid})?$select=name`, "x")).toMatchObject({ name: "Contoso" });
    expect(await read("WhoAmI", "molly's")).toMatchObject({ UserId: molly });
    await second.close();
  });

  it("starts a Business Central beside it when it is given a port", async () => {
    const sandbox = await startSandbox({ port: 0, erpPort: 0, dataFolder: folder });
    expect(sandbox.erpUrl).not.toBeNull();
    expect((await fetch(`${sandbox.erpUrl ?? ""}/erp/state`)).status).toBe(200);
    await sandbox.close();
  });

  it("says in one line that a port is taken, and lets go of its data", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const options = { port, dataFolder: folder };
    await expect(startSandbox(options)).rejects.toThrow(
      `Port ${port} is taken: stop what uses it, or give another one with --port.`,
    );
    await expect(startSandbox({ ...options, port: 0, erpPort: port })).rejects.toThrow(`Port ${port} is taken`);
    const sandbox = await startSandbox({ ...options, port: 0 });
    await sandbox.close();
    other.close();
  });

  it("answers held back by a fault do not keep it from stopping", async () => {
    const sandbox = await startSandbox({ port: 0, dataFolder: folder });
    const fault = { is: "slow", milliseconds: 600_000 };
    await fetch(`${sandbox.url}/sandbox/faults`, { method: "POST", headers, body: JSON.stringify({ fault }) });
    const waiting = fetch(`${sandbox.url}/api/data/v9.2/WhoAmI`, { headers }).then(
      (response) => response.status,
      () => "cut",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sandbox.close();
    expect(["cut", 200]).toContain(await waiting);
  });
});
