import { v4 as uuid } from "uuid";
import type { HttpRequest } from "../http/send-request";
import { makeClientAssertion } from "./client-assertion";

/** Who the bridge is for a service, and how it proves it. */
export type SignIn =
  | { readonly is: "secret"; readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string }
  | {
      readonly is: "certificate";
      readonly tokenUrl: string;
      readonly clientId: string;
      /** Certificate and private key, in PEM. */
      readonly certificate: string;
    }
  /** Azure vouches for the machine the bridge runs on. Without a client id it is the machine's own identity. */
  | { readonly is: "managedIdentity"; readonly clientId: string | undefined; readonly endpoint: IdentityEndpoint };

/** Where Azure gives tokens to what it runs: that of App Service and Container Apps, or that of a virtual machine. */
export type IdentityEndpoint =
  { readonly is: "service"; readonly url: string; readonly header: string } | { readonly is: "machine" };

/** A sign-in for one service. */
export type Credentials = SignIn & { readonly scope: string };

const machineUrl = "http://169.254.169.254/metadata/identity/oauth2/token";

type TokenRequest = Omit<HttpRequest, "timeoutSeconds">;

export function toTokenRequest(credentials: Credentials, now: Date): TokenRequest {
  switch (credentials.is) {
    case "secret":
      return askEntra(credentials, { client_secret: credentials.clientSecret });
    case "certificate":
      return askEntra(credentials, {
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: makeClientAssertion(credentials, now, uuid()),
      });
    case "managedIdentity":
      return askAzure(credentials);
  }
}

/** Client credentials (RFC 6749, 4.4), as Microsoft Entra's v2.0 end point takes them. */
function askEntra(
  { tokenUrl, clientId, scope }: { readonly tokenUrl: string; readonly clientId: string; readonly scope: string },
  proof: Readonly<Record<string, string>>,
): TokenRequest {
  const form = { grant_type: "client_credentials", client_id: clientId, ...proof, scope };
  return {
    method: "POST",
    url: tokenUrl,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams(form).toString(),
  };
}

/** learn.microsoft.com: app-service/overview-managed-identity (REST) and managed-identities-azure-resources/how-to-use-vm-token. */
function askAzure({ clientId, endpoint, scope }: Extract<Credentials, { is: "managedIdentity" }>): TokenRequest {
  const url = new URL(endpoint.is === "service" ? endpoint.url : machineUrl);
  url.searchParams.set("api-version", endpoint.is === "service" ? "2019-08-01" : "2018-02-01");
  url.searchParams.set("resource", scope.replace(/\/\.default$/, ""));
  if (clientId !== undefined) url.searchParams.set("client_id", clientId);
  const headers: Readonly<Record<string, string>> =
    endpoint.is === "service" ? { "x-identity-header": endpoint.header } : { metadata: "true" };
  return { method: "GET", url: url.toString(), headers: { ...headers, accept: "application/json" } };
}
