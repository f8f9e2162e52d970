import { ConfigurationError } from "../configuration/configuration-error";
import { connectDataverse, connectErp } from "../connect";
import { readConfiguration, readRetentionSignIn, type Configuration } from "../configuration/read-configuration";
import type { LogFields } from "../ports/log";
import { systemClock } from "../running/system-clock";
import { checkClock } from "./check-clock";
import { checkDataverse } from "./check-dataverse";
import { checkErp } from "./check-erp";
import { checkRetention } from "./check-retention";
import { doubtful, type Finding } from "./finding";

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
    ...(isReached(0) ? await examineRetention(configurationFile, configuration) : []),
    ...(isReached(1) ? await checkErp(connectErp(configuration), systemClock) : []),
  ];
}

/** Whoever removes messages signs in by itself, with a secret this machine need not have. */
async function examineRetention(file: string, configuration: Configuration): Promise<readonly Finding[]> {
  if (!configuration.retention) return [];
  try {
    const { signIn } = readRetentionSignIn(file, configuration, process.env);
    return [await checkRetention(connectDataverse({ ...configuration, signIns: { dataverse: signIn } }, silent))];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [
      doubtful(`${error.message}.`, "Correct it, or ask where messages are removed: the bridge runs without it."),
    ];
  }
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
