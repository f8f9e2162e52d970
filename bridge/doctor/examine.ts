import { connectDataverse, connectErp } from "../connect";
import { readConfiguration } from "../configuration/read-configuration";
import type { LogFields } from "../ports/log";
import { systemClock } from "../running/system-clock";
import { checkClock } from "./check-clock";
import { checkDataverse } from "./check-dataverse";
import { checkErp } from "./check-erp";
import type { Finding } from "./finding";

/** The doctor says what it found and nothing else. */
const silent = {
  debug: (_fields: LogFields, _line: string) => undefined,
  info: (_fields: LogFields, _line: string) => undefined,
  warn: (_fields: LogFields, _line: string) => undefined,
  error: (_fields: LogFields, _line: string) => undefined,
  child: () => silent,
};

/** Tries everything a bridge of this configuration needs, changes nothing, and says what is not well. Throws ConfigurationError. */
export async function examine(configurationFile: string): Promise<readonly Finding[]> {
  const configuration = readConfiguration(configurationFile, process.env);
  const { dataverse, businessCentral } = configuration;
  const clocks = [
    await checkClock("Dataverse", new URL("/api/data/v9.2/", dataverse.url).toString(), systemClock),
    await checkClock("the ERP", `${businessCentral.url.replace(/\/$/, "")}/companies`, systemClock),
  ];
  const isReached = (at: number) => clocks[at]?.is !== "ill" || clocks[at].what.startsWith("This machine");
  return [
    ...clocks,
    ...(isReached(0) ? await checkDataverse(connectDataverse(configuration, silent)) : []),
    ...(isReached(1) ? await checkErp(connectErp(configuration), systemClock) : []),
  ];
}

const marks = { well: "ok      ", doubtful: "look at ", ill: "FAILED  " } as const;

/** One line for each finding; under what is not well, what to do. */
export function tellFindings(findings: readonly Finding[]): string {
  return findings
    .map(
      (finding) => `${marks[finding.is]}${finding.what}${finding.is === "well" ? "" : `\n        → ${finding.remedy}`}`,
    )
    .join("\n");
}
