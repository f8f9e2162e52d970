import { z } from "zod";
import { NetworkFault, sendRequest, type HttpAnswer } from "../http/send-request";
import { retryAfterSeconds } from "../http/retry-after";
import type { Clock } from "../ports/clock";

export interface ClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** An access token, kept until shortly before it expires. */
export interface AccessToken {
  get(): Promise<string>;
  /** A service refused the token: the next `get` asks for another. */
  forget(): void;
}

/** Thrown when no token could be had. */
export class SignInFault extends Error {
  override readonly name = "SignInFault";

  constructor(
    message: string,
    readonly failure: "SignIn" | "Transient" | "Throttled",
    readonly retryAfterSeconds?: number,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

const timeoutSeconds = 30;

/** A token is renewed this long before it expires, or halfway through when it lives shorter than twice that. */
const renewBeforeSeconds = 300;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const refusal = z.object({ error: z.string(), error_description: z.string().optional() });

/** Tokens by client credentials (RFC 6749, 4.4), as Microsoft Entra's v2.0 end point gives them. */
export function makeAccessToken(credentials: ClientCredentials, clock: Clock): AccessToken {
  let known: { readonly token: string; readonly renewAt: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const answer = await requestToken(credentials);
    if (answer.status !== 200) throw toSignInFault(answer, credentials.tokenUrl, clock.now());
    const { access_token: token, expires_in: seconds } = readToken(answer.text, credentials.tokenUrl);
    const usable = Math.max(seconds - renewBeforeSeconds, seconds / 2);
    known = { token, renewAt: clock.now().getTime() + usable * 1000 };
    return token;
  }

  return {
    get() {
      if (known && clock.now().getTime() < known.renewAt) return Promise.resolve(known.token);
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    forget() {
      known = undefined;
    },
  };
}

async function requestToken({ tokenUrl, clientId, clientSecret, scope }: ClientCredentials): Promise<HttpAnswer> {
  try {
    return await sendRequest({
      method: "POST",
      url: tokenUrl,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: clientId,
        client_secret: clientSecret,
        scope,
      }).toString(),
      timeoutSeconds,
    });
  } catch (error) {
    if (error instanceof NetworkFault) throw new SignInFault(error.message, "Transient", undefined, error);
    throw error;
  }
}

function readToken(text: string, url: string): z.infer<typeof tokenAnswer> {
  const answer = tokenAnswer.safeParse(toJson(text));
  if (!answer.success) throw new SignInFault(`${url} answered without a token`, "Transient");
  return answer.data;
}

function toSignInFault(answer: HttpAnswer, url: string, now: Date): SignInFault {
  const after = retryAfterSeconds(answer.headers.get("retry-after"), now);
  if (answer.status === 429) return new SignInFault(`${url} is busy`, "Throttled", after);
  if (answer.status >= 500) return new SignInFault(`${url} answered ${answer.status}`, "Transient", after);
  const said = refusal.safeParse(toJson(answer.text));
  const why = said.success ? `${said.data.error} ${said.data.error_description ?? ""}`.trim() : String(answer.status);
  return new SignInFault(`${url} refused to sign the bridge in: ${why}`, "SignIn");
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
