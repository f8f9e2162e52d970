/** The cookie by which the form page is signed in: the id of a user. It counts for requests of the page itself only. */
export const signInCookie = "sandbox-user";

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a request comes from a page of this very server, or from no page at all. Browsers say so in `Sec-Fetch-Site`
 * (w3.org, Fetch Metadata); those that do not still send `Origin` with every write from elsewhere.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers["sec-fetch-site"];
  if (typeof site === "string" && site !== "same-origin" && site !== "none") return false;
  const { origin, host } = headers;
  if (typeof origin !== "string") return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
