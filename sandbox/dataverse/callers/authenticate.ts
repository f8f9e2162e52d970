import type { Credentials } from "./credentials";
import { isSameOrigin } from "./sign-in-cookie";

/** What a request shows of who sends it. */
export interface Evidence {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The user the sign-in cookie names. */
  readonly cookieUserId: string | undefined;
}

/** The user a request is from, by bearer token, else by the cookie of the form page; null when it is from nobody known. */
export function authenticate(credentials: Credentials, { headers, cookieUserId }: Evidence): string | null {
  const { authorization } = headers;
  if (typeof authorization === "string" && authorization.trim() !== "") {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
    return token === undefined ? null : credentials.userOf(token);
  }
  return cookieUserId !== undefined && isSameOrigin(headers) ? cookieUserId : null;
}
