import { z } from "zod";
import { NetworkFault, sendRequest, type HttpAnswer } from "../http/send-request";
import { retryAfterSeconds } from "../http/retry-after";
import type { Clock } from "../ports/clock";
import { toTokenRequest, type Credentials } from "./token-request";

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

/** Azure tells in some places after how many seconds a token expires, in others when, in seconds since 1970. */
const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional(),
  expires_on: z.coerce.number().positive().optional(),
});
const refusal = z.object({ error: z.string(), error_description: z.string().optional() });

/** Tokens as Microsoft Entra gives them to applications, and Azure to what it runs. */
export function makeAccessToken(credentials: Credentials, clock: Clock): AccessToken {
  let known: { readonly token: string; readonly renewAt: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const request = toTokenRequest(credentials, clock.now());
    const url = request.url.replace(/\?.*/, "");
    const answer = await send(request);
    if (answer.status !== 200) throw toSignInFault(answer, url, clock.now());
    const { token, seconds } = readToken(answer.text, url, clock.now());
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

async function send(request: ReturnType<typeof toTokenRequest>): Promise<HttpAnswer> {
  try {
    return await sendRequest({ ...request, timeoutSeconds });
  } catch (error) {
    if (error instanceof NetworkFault) throw new SignInFault(error.message, "Transient", undefined, error);
    throw error;
  }
}

function readToken(text: string, url: string, now: Date): { readonly token: string; readonly seconds: number } {
  const answer = tokenAnswer.safeParse(toJson(text));
  const { expires_in: after, expires_on: on } = answer.data ?? {};
  const seconds = after ?? (on === undefined ? undefined : on - now.getTime() / 1000);
  if (!answer.success || seconds === undefined) throw new SignInFault(`${url} answered without a token`, "Transient");
  return { token: answer.data.access_token, seconds };
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
