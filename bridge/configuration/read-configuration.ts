import { readFileSync } from "node:fs";
import type { z } from "zod";
import { configurationShape, type ConfigurationFile, type Secret } from "./configuration";

/** Thrown for a configuration the bridge cannot start with. The message names the key and the remedy, one line each. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** A sign-in with its secret in hand. */
export interface SignIn {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Configuration extends ConfigurationFile {
  readonly signIns: { readonly dataverse: SignIn; readonly writer: SignIn; readonly reader: SignIn };
}

/** What is to be done about a key that is missing. */
const remedies: Readonly<Record<string, string>> = {
  dataverse: "describe the organisation: url, tokenUrl, clientId, clientSecret",
  "dataverse.url": 'give the address of the organisation, "https://yourorg.crm4.dynamics.com"',
  "dataverse.tokenUrl": 'give "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"',
  businessCentral: "describe the company: url, company, tokenUrl, clientId, clientSecret",
  "businessCentral.url": 'give "https://api.businesscentral.dynamics.com/v2.0/{tenant}/{environment}/api/v2.0"',
  "businessCentral.company": "give the name of the company as Business Central shows it",
  "businessCentral.tokenUrl": 'give "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"',
};

/** Reads a configuration file and the secrets it points to. Throws ConfigurationError. */
export function readConfiguration(file: string, environment: NodeJS.ProcessEnv): Configuration {
  const parsed = configurationShape.safeParse(readJson(file));
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map((issue) => toLine(file, issue)).join("\n"));
  const configuration = parsed.data;
  const { dataverse, businessCentral, outbound } = configuration;
  if (outbound.leaseSeconds <= businessCentral.requestTimeoutSeconds) {
    throw new ConfigurationError(
      `${file}: outbound.leaseSeconds (${outbound.leaseSeconds}) must be longer than businessCentral.requestTimeoutSeconds (${businessCentral.requestTimeoutSeconds}): a request may not outlive the lease it is sent under`,
    );
  }
  const secretOf = (key: string, secret: Secret) => readSecret(file, key, secret, environment);
  const writer = toSignIn(
    businessCentral,
    businessCentral.tokenUrl,
    secretOf("businessCentral", businessCentral.clientSecret),
  );
  const { reader } = businessCentral;
  return {
    ...configuration,
    signIns: {
      dataverse: toSignIn(dataverse, dataverse.tokenUrl, secretOf("dataverse", dataverse.clientSecret)),
      writer,
      reader: reader
        ? toSignIn(reader, businessCentral.tokenUrl, secretOf("businessCentral.reader", reader.clientSecret))
        : writer,
    },
  };
}

function toSignIn(who: { readonly clientId: string }, tokenUrl: string, clientSecret: string): SignIn {
  return { tokenUrl, clientId: who.clientId, clientSecret };
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

function readSecret(file: string, key: string, secret: Secret, environment: NodeJS.ProcessEnv): string {
  const where = `${file}: ${key}.clientSecret`;
  if ("env" in secret) {
    const value = environment[secret.env];
    if (!value) throw new ConfigurationError(`${where}: set the environment variable ${secret.env}`);
    return value;
  }
  try {
    const value = readFileSync(secret.file, "utf8").trim();
    if (value) return value;
  } catch {
    throw new ConfigurationError(`${where}: the file ${secret.file} cannot be read`);
  }
  throw new ConfigurationError(`${where}: the file ${secret.file} is empty`);
}
