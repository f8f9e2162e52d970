import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IdentityEndpoint, SignIn } from "../sign-in/token-request";
import type { SaidOfSignIn, Secret } from "./configuration";
import { ConfigurationError } from "./configuration-error";

interface Place {
  readonly file: string;
  /** The key that is read, as `businessCentral`. */
  readonly key: string;
  readonly tokenUrl: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
}

/** A sign-in with its secret in hand. Throws ConfigurationError. */
export function readSignIn(place: Place, said: SaidOfSignIn): SignIn {
  const { clientId, clientSecret, clientCertificate, managedIdentity } = said;
  const given = [clientSecret, clientCertificate, managedIdentity].filter((proof) => proof !== undefined);
  if (given.length !== 1) {
    throw wrong(place, undefined, "give one of clientSecret, clientCertificate and managedIdentity");
  }
  if (managedIdentity) return { is: "managedIdentity", clientId, endpoint: readEndpoint(place) };
  if (clientId === undefined) throw wrong(place, "clientId", "is missing: give the id of the application");
  const tokenUrl = requireTokenUrl(place);
  if (clientSecret) {
    return { is: "secret", tokenUrl, clientId, clientSecret: readSecret(place, "clientSecret", clientSecret) };
  }
  if (!clientCertificate) throw wrong(place, undefined, "nothing to sign in with");
  const certificate = readSecret(place, "clientCertificate", clientCertificate);
  requireCertificate(place, certificate);
  return { is: "certificate", tokenUrl, clientId, certificate };
}

function wrong({ file, key }: Place, name: string | undefined, what: string): ConfigurationError {
  return new ConfigurationError(`${file}: ${name === undefined ? `${key}:` : `${key}.${name}`} ${what}`);
}

function requireTokenUrl(place: Place): string {
  if (place.tokenUrl !== undefined) return place.tokenUrl;
  const service = { ...place, key: place.key.replace(/\.reader$/, "") };
  throw wrong(service, "tokenUrl", 'is missing: give "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"');
}

/** Azure tells what it runs by two variables where to ask; a virtual machine asks its metadata service. */
function readEndpoint({ environment }: Place): IdentityEndpoint {
  const { IDENTITY_ENDPOINT: url, IDENTITY_HEADER: header } = environment;
  return url && header ? { is: "service", url, header } : { is: "machine" };
}

function requireCertificate(place: Place, pem: string): void {
  const parts = [
    ["certificate", () => new X509Certificate(pem)],
    ["private key", () => createPrivateKey(pem)],
  ] as const;
  for (const [what, read] of parts) {
    try {
      read();
    } catch {
      throw wrong(place, "clientCertificate", `holds no ${what}: give both in PEM, the key without a password`);
    }
  }
}

function readSecret(place: Place, name: string, secret: Secret): string {
  if ("env" in secret) {
    const value = place.environment[secret.env];
    if (!value) throw wrong(place, `${name}:`, `set the environment variable ${secret.env}`);
    return value;
  }
  try {
    const value = readFileSync(secret.file, "utf8").trim();
    if (value) return value;
  } catch {
    throw wrong(place, `${name}:`, `the file ${secret.file} cannot be read`);
  }
  throw wrong(place, `${name}:`, `the file ${secret.file} is empty`);
}
