import { parseArgs } from "node:util";

/** Where to import what, and how to sign in. */
export interface DeployOptions {
  /** Without a slash at the end: `https://contoso.crm4.dynamics.com`. */
  readonly url: string;
  readonly zipFile: string;
  readonly signIn: SignIn;
}

export type SignIn =
  | { readonly is: "token"; readonly token: string }
  | {
      readonly is: "clientCredentials";
      readonly tenant: string;
      readonly clientId: string;
      readonly clientSecret: string;
    };

const usualZip = "out/solution/Accord_managed.zip";
/** The sandbox takes any token for its administrator's. */
const sandboxToken = "administrator";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the arguments of `npm run deploy`; throws one line that names what is missing and how to give it. */
export function readDeployOptions(args: readonly string[], environment: Environment): DeployOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      url: { type: "string" },
      zip: { type: "string", default: usualZip },
      token: { type: "string" },
      tenant: { type: "string" },
      "client-id": { type: "string" },
    },
  });
  const url = readUrl(values.url);
  return { url: url.origin, zipFile: values.zip, signIn: chooseSignIn(url, values, environment) };
}

function readUrl(text: string | undefined): URL {
  const url = text === undefined || !URL.canParse(text) ? null : new URL(text);
  if (url !== null && (url.protocol === "https:" || isLocal(url))) return url;
  throw new Error(
    `--url is ${text === undefined ? "missing" : `"${text}"`}; it must be the address of the environment, like https://yourorg.crm4.dynamics.com or http://127.0.0.1:5365.`,
  );
}

function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

function chooseSignIn(
  url: URL,
  values: { readonly token?: string; readonly tenant?: string; readonly "client-id"?: string },
  environment: Environment,
): SignIn {
  const token = values.token ?? environment["ACCORD_TOKEN"] ?? "";
  if (token !== "") return { is: "token", token };
  const { tenant, "client-id": clientId } = values;
  if (tenant !== undefined || clientId !== undefined) {
    const clientSecret = environment["ACCORD_CLIENT_SECRET"] ?? "";
    if (tenant === undefined || clientId === undefined || clientSecret === "") {
      throw new Error("Client credentials need --tenant, --client-id and the secret in ACCORD_CLIENT_SECRET.");
    }
    return { is: "clientCredentials", tenant, clientId, clientSecret };
  }
  if (isLocal(url)) return { is: "token", token: sandboxToken };
  throw new Error(
    `No way to sign in to ${url.origin}: give --token or ACCORD_TOKEN, or --tenant and --client-id with the secret in ACCORD_CLIENT_SECRET.`,
  );
}
