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
  if (given.length === 1) {
    if (managedIdentity) return { is: "managedIdentity", clientId, endpoint: readEndpoint(place) };
    const application = requireApplication(place, clientId);
    if (clientSecret) {
      return { is: "secret", ...application, clientSecret: readSecret(place, "clientSecret", clientSecret) };
    }
    if (clientCertificate) {
      const certificate = readSecret(place, "clientCertificate", clientCertificate);
      requireCertificate(place, certificate);
      return { is: "certificate", ...application, certificate };
    }
  }
  throw wrong(place, `${place.key}: give one of clientSecret, clientCertificate and managedIdentity`);
}

function wrong({ file }: Place, what: string): ConfigurationError {
  return new ConfigurationError(`${file}: ${what}`);
}

function requireApplication(place: Place, clientId: string | undefined) {
  const { key, tokenUrl } = place;
  if (clientId === undefined) throw wrong(place, `${key}.clientId is missing: give the id of the application`);
  if (tokenUrl !== undefined) return { tokenUrl, clientId };
  const service = key.replace(/\.reader$/, "");
  const example = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";
  throw wrong(place, `${service}.tokenUrl is missing: give "${example}"`);
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
      const where = `${place.key}.clientCertificate`;
      throw wrong(place, `${where} holds no ${what}: give both in PEM, the key without a password`);
    }
  }
}

function readSecret(place: Place, name: string, secret: Secret): string {
  const where = `${place.key}.${name}`;
  if ("env" in secret) {
    const value = place.environment[secret.env];
    if (!value) throw wrong(place, `${where}: set the environment variable ${secret.env}`);
    return value;
  }
  try {
    const value = readFileSync(secret.file, "utf8").trim();
    if (value) return value;
  } catch {
    throw wrong(place, `${where}: the file ${secret.file} cannot be read`);
  }
  throw wrong(place, `${where}: the file ${secret.file} is empty`);
}
