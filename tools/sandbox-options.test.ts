import { readSandboxOptions } from "./sandbox-options";

describe("the arguments of npm run sandbox", () => {
  it("have the defaults of docs/sandbox.md", () => {
    expect(readSandboxOptions([])).toEqual({ port: 5365, dataFolder: "out/data", limits: {}, serviceTime: {} });
  });

  it("name ports, data folder, limits and service times", () => {
    const args = ["--port", "6000", "--data", "d", "--erp-port", "6001", "--limit-requests", "10"];
    expect(readSandboxOptions([...args, "--limit-window-seconds", "3", "--service-time-bulk-row", "10"])).toEqual({
      port: 6000,
      dataFolder: "d",
      erpPort: 6001,
      limits: { requests: 10, windowSeconds: 3 },
      serviceTime: { bulkRow: 10 },
    });
  });

  it.each([
    [["--port", "abc"], '--port is "abc"; it must be a whole number from 0 to 65535.'],
    [["--port", "70000"], '--port is "70000"'],
    [["--erp-port", ""], '--erp-port is ""'],
    [["--limit-concurrent", "0"], '--limit-concurrent is "0"; it must be a whole number of at least 1.'],
    [["--port", "6000", "--erp-port", "6000"], "Business Central needs a port of its own"],
    [["--data", ""], '--data is ""; it must name a folder.'],
    [["--prot", "1"], "Unknown option '--prot'"],
  ])("are refused with the argument's name: %j", (args, message) => {
    expect(() => readSandboxOptions(args)).toThrow(message);
  });
});
