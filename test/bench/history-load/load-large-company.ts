import { makeDataverse } from "../../../bridge/dataverse/make-dataverse";
import { makeWebApi } from "../../../bridge/dataverse/web-api";
import type { Inbound } from "../../../bridge/inbound/inbound";
import { makeRememberingLookups } from "../../../bridge/inbound/documents/document-lookups";
import { loadSteps } from "../../../bridge/inbound/history/load-cursor";
import { loadFrom } from "../../../bridge/inbound/history/load-steps";
import { systemRandomness } from "../../../bridge/connect";
import { systemClock } from "../../../bridge/running/system-clock";
import { silentLog } from "../../../bridge/testing/silent-log";
import { makeLargeCompany } from "./large-company";

const [url = "", lines = "0"] = process.argv.slice(2);

/** No limit, so that it is over sooner: it is memory that is looked at. */
const limits = { requests: 1e9, executionSeconds: 1e9, windowSeconds: 300 };

/** Loads the invoices of a large company in a process of its own and prints how many documents there were and how much memory it took at most. */
async function main(): Promise<void> {
  const token = { get: () => Promise.resolve("anybody"), forget: () => undefined };
  const webApi = makeWebApi({ url, token, clock: systemClock, randomness: systemRandomness, log: silentLog, limits });
  const inbound: Inbound = {
    dataverse: makeDataverse(webApi),
    erp: makeLargeCompany(Number(lines)),
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
    reach: () => undefined,
  };
  const older = loadSteps.findIndex(({ kind, part }) => kind === "invoices" && part === "older");
  const beginning = { since: "2025-01-01", step: older, loaded: 0, expected: 0 };
  let documents = 0;
  for await (const { read } of loadFrom(inbound, makeRememberingLookups(inbound), beginning)) documents += read;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ documents, peakMegabytes })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
