import { parseArgs } from "node:util";

/** What `npm run sandbox` was asked for; limits and times that were not given are left to the sandbox. */
export interface SandboxCommandOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly erpPort?: number;
  readonly limits: {
    readonly requests?: number;
    readonly executionSeconds?: number;
    readonly concurrent?: number;
    readonly windowSeconds?: number;
  };
  /** Milliseconds a request runs at least. */
  readonly serviceTime: {
    readonly request?: number;
    readonly row?: number;
    readonly bulkRow?: number;
  };
}

const highestPort = 65535;
const most = Number.MAX_SAFE_INTEGER;

/** Reads the arguments docs/sandbox.md describes; throws one line that names the argument at fault. */
export function readSandboxOptions(args: readonly string[]): SandboxCommandOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      port: { type: "string", default: "5365" },
      data: { type: "string", default: "out/data" },
      "erp-port": { type: "string" },
      "limit-requests": { type: "string" },
      "limit-execution-seconds": { type: "string" },
      "limit-concurrent": { type: "string" },
      "limit-window-seconds": { type: "string" },
      "service-time-request": { type: "string" },
      "service-time-row": { type: "string" },
      "service-time-bulk-row": { type: "string" },
    },
  });
  const port = readWhole("--port", values.port, 0, highestPort);
  const erpPort = values["erp-port"];
  if (values.data === "") throw new Error('--data is ""; it must name a folder.');
  if (erpPort !== undefined && erpPort === values.port && port !== 0) {
    throw new Error(`--erp-port is ${erpPort}, as --port is; Business Central needs a port of its own.`);
  }
  const number = (name: string, argument: keyof typeof values, least: number): Readonly<Record<string, number>> => {
    const text = values[argument];
    return text === undefined ? {} : { [name]: readWhole(`--${argument}`, text, least, most) };
  };
  return {
    port,
    dataFolder: values.data,
    ...(erpPort === undefined ? {} : { erpPort: readWhole("--erp-port", erpPort, 0, highestPort) }),
    limits: {
      ...number("requests", "limit-requests", 1),
      ...number("executionSeconds", "limit-execution-seconds", 1),
      ...number("concurrent", "limit-concurrent", 1),
      ...number("windowSeconds", "limit-window-seconds", 1),
    },
    serviceTime: {
      ...number("request", "service-time-request", 0),
      ...number("row", "service-time-row", 0),
      ...number("bulkRow", "service-time-bulk-row", 0),
    },
  };
}

function readWhole(name: string, text: string, least: number, largest: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= least && value <= largest) return value;
  throw new Error(
    `${name} is "${text}"; it must be a whole number ${largest === most ? `of at least ${least}` : `from ${least} to ${largest}`}.`,
  );
}
