import { parseArgs } from "node:util";

export interface StartOptions {
  readonly port: number;
  readonly erpPort: number;
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly accounts: number;
}

const highestPort = 65535;

/** Reads the arguments of `npm start`; throws one line that names the argument at fault. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      port: { type: "string", default: "5365" },
      "erp-port": { type: "string" },
      data: { type: "string", default: "out/data" },
      fresh: { type: "boolean", default: false },
      accounts: { type: "string", default: "20" },
    },
  });
  const port = readWhole("--port", values.port, 1, highestPort - 1);
  return {
    port,
    erpPort: readWhole("--erp-port", values["erp-port"] ?? String(port + 1), 1, highestPort),
    dataFolder: values.data,
    fresh: values.fresh,
    accounts: readWhole("--accounts", values.accounts, 1, 100000),
  };
}

function readWhole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
}
