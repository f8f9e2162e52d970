import type { DeployOptions } from "./deploy-options";

/** The bearer token to call the environment with; of an application user when client credentials were given. */
export async function obtainToken({ url, signIn }: DeployOptions): Promise<string> {
  if (signIn.is === "token") return signIn.token;
  const isSandbox = url.startsWith("http:");
  const authority = isSandbox ? url : "https://login.microsoftonline.com";
  const response = await fetch(`${authority}/${encodeURIComponent(signIn.tenant)}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: signIn.clientId,
      client_secret: signIn.clientSecret,
      scope: `${url}/.default`,
    }),
  });
  const answer = (await response.json()) as { readonly access_token?: string; readonly error_description?: string };
  if (answer.access_token !== undefined) return answer.access_token;
  throw new Error(`Signing in as ${signIn.clientId} was refused: ${answer.error_description ?? response.statusText}`);
}
