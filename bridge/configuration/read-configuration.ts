import { readFileSync } from "node:fs";
import type { z } from "zod";
import type { SignIn } from "../sign-in/token-request";
import { documentedCommitSeconds } from "../business-central/limits";
import { configurationShape, isThisMachine, type ConfigurationFile, type SaidOfSignIn } from "./configuration";
import { ConfigurationError } from "./configuration-error";
import { readSignIn } from "./read-sign-in";

export interface Configuration extends ConfigurationFile {
  readonly signIns: { readonly dataverse: SignIn; readonly writer: SignIn; readonly reader: SignIn };
}

/** What is to be done about a key that is missing. */
const remedies: Readonly<Record<string, string>> = {
  dataverse: "describe the organisation: url, tokenUrl, clientId, clientSecret",
  "dataverse.url": 'give the address of the organisation, "https://yourorg.crm4.dynamics.com"',
  businessCentral: "describe the company: url, company, tokenUrl, clientId, clientSecret",
  "businessCentral.url": 'give "https://api.businesscentral.dynamics.com/v2.0/{tenant}/{environment}/api/v2.0"',
  "retention.messageDays": "say how many days each class of messages is kept",
  "businessCentral.company": "give the name of the company as Business Central shows it",
};

/** Reads a configuration file, not the secrets it points to. Throws ConfigurationError. */
export function readConfigurationFile(file: string): ConfigurationFile {
  const parsed = configurationShape.safeParse(readJson(file));
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map((issue) => toLine(file, issue)).join("\n"));
  const configuration = parsed.data;
  const { businessCentral, outbound } = configuration;
  if (outbound.leaseSeconds <= businessCentral.requestTimeoutSeconds) {
    throw new ConfigurationError(
      `${file}: outbound.leaseSeconds (${outbound.leaseSeconds}) must be longer than businessCentral.requestTimeoutSeconds (${businessCentral.requestTimeoutSeconds}): a request may not outlive the lease it is sent under`,
    );
  }
  requireDocumentedCommitTime(file, businessCentral);
  return configuration;
}

/** Reads a configuration file and the secrets of the bridge it points to. Throws ConfigurationError. */
export function readConfiguration(file: string, environment: NodeJS.ProcessEnv): Configuration {
  const configuration = readConfigurationFile(file);
  const { dataverse, businessCentral } = configuration;
  const signInOf = (key: string, said: SaidOfSignIn, tokenUrl: string | undefined) =>
    readSignIn({ file, key, tokenUrl, environment }, said);
  const writer = signInOf("businessCentral", businessCentral, businessCentral.tokenUrl);
  const { reader } = businessCentral;
  return {
    ...configuration,
    signIns: {
      dataverse: signInOf("dataverse", dataverse, dataverse.tokenUrl),
      writer,
      reader: reader ? signInOf("businessCentral.reader", reader, businessCentral.tokenUrl) : writer,
    },
  };
}

/** The sign-in of whoever removes messages after their time: a bridge never has it in hand. Throws ConfigurationError. */
export function readRetentionSignIn(
  file: string,
  { dataverse, retention }: ConfigurationFile,
  environment: NodeJS.ProcessEnv,
): { readonly retention: NonNullable<ConfigurationFile["retention"]>; readonly signIn: SignIn } {
  if (!retention) {
    throw new ConfigurationError(
      `${file}: retention is missing: say who removes messages and how many days each class is kept, or nothing is removed`,
    );
  }
  if (retention.clientId !== undefined && retention.clientId === dataverse.clientId) {
    throw new ConfigurationError(
      `${file}: retention.clientId is the bridge's own: give the id of an application that has the role Accord Retention only`,
    );
  }
  const tokenUrl = retention.tokenUrl ?? dataverse.tokenUrl;
  return { retention, signIn: readSignIn({ file, key: "retention", tokenUrl, environment }, retention) };
}

/**
 * Business Central takes a second order with the same key. Less patience than it documents is for one on this machine, which is known to
 * carry out nothing late.
 */
function requireDocumentedCommitTime(
  file: string,
  { url, longestCommitSeconds }: ConfigurationFile["businessCentral"],
) {
  if (longestCommitSeconds >= documentedCommitSeconds || isThisMachine(url)) return;
  throw new ConfigurationError(
    `${file}: businessCentral.longestCommitSeconds (${longestCommitSeconds}) must be at least ${documentedCommitSeconds}: so long Business Central may carry out a request whose answer was lost, and it does not refuse a second order`,
  );
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ConfigurationError(`${file} cannot be read: give an existing file with --config`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ConfigurationError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function toLine(file: string, issue: z.core.$ZodIssue): string {
  const key = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys.map((name) => [key, name].filter(Boolean).join("."));
    return `${file}: ${unknown.join(", ")} is not a key of the configuration: docs/bridge.md lists them`;
  }
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  const remedy = remedies[key];
  return `${file}: ${key || "the file"} ${isMissing ? "is missing" : lowerFirst(issue.message)}${remedy ? `: ${remedy}` : ""}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
