import type { Clock } from "../ports/clock";
import type { Log } from "../ports/log";
import type { Randomness } from "../ports/randomness";
import { DataverseFault } from "../ports/dataverse";
import { retryAfterSeconds } from "../http/retry-after";
import { NetworkFault, sendRequest, type HttpAnswer } from "../http/send-request";
import { SignInFault, type AccessToken } from "../sign-in/access-token";
import { makeBackgroundPace, type Turn } from "./background-pace";
import { dataverseLimits, type ServiceLimits } from "./service-limits";

export interface WebApiRequest {
  readonly method: "GET" | "POST";
  /** Below the service root, or an absolute address the service gave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How many rows it writes: what says best how long it is likely to take. */
  readonly rows?: number;
  /** May wait: everything else overtakes it. */
  readonly inBackground?: boolean;
}

/** Dataverse over HTTP: signed in, throttling obeyed, passing faults tried again. Answers of any other status are values. */
export interface WebApi {
  /** `https://org/api/data/v9.2/` */
  readonly root: string;
  send(request: WebApiRequest): Promise<HttpAnswer>;
  /** Holds up every request of this client: somebody in a batch was told to wait. */
  pause(seconds: number): void;
  /** Since when no request was answered; undefined while Dataverse answers, and before the first request. */
  failingSince(): Date | undefined;
}

interface WebApiOptions {
  /** The organisation, `https://yourorg.crm4.dynamics.com`. */
  readonly url: string;
  readonly token: AccessToken;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  /** Told the time every answer carries. */
  readonly onServiceTime?: (serviceTime: Date, roundTripMilliseconds: number) => void;
  /** What work in the background keeps below; Dataverse's own when it is not said. */
  readonly limits?: ServiceLimits;
  /** After so long a request counts as lost: the connection may be dead without anybody having said so. */
  readonly requestTimeoutSeconds?: number;
}

/** Dataverse ends an operation after two minutes. */
export const longestRequestSeconds = 120;

/** Seconds before the second, third … attempt after a passing fault. */
const backOff = [1, 3, 10, 20] as const;

/** Dataverse forgets its limits after five minutes; whoever is told to wait longer in all has a fault to report. */
const longestWaitSeconds = 600;

const defaultHeaders = {
  accept: "application/json",
  "odata-version": "4.0",
  "odata-maxversion": "4.0",
  "if-none-match": "null",
};

/** What to do about an answer or its absence. */
type Verdict =
  | { readonly is: "answered"; readonly answer: HttpAnswer }
  | { readonly is: "again"; readonly afterSeconds: number | undefined; readonly fault: DataverseFault }
  | { readonly is: "failed"; readonly fault: DataverseFault };

export function makeWebApi(options: WebApiOptions): WebApi {
  const { url, token, clock, randomness, log, onServiceTime } = options;
  const { requestTimeoutSeconds: timeoutSeconds = longestRequestSeconds } = options;
  const root = new URL("/api/data/v9.2/", url).toString();
  const pace = makeBackgroundPace(options.limits ?? dataverseLimits, clock);
  let pausedUntil = 0;
  let failingSince: Date | undefined;

  /** A service that is busy answers; one that does not accept the bridge's token is of no more use than one that is away. */
  function noteHealth(verdict: Verdict): void {
    const isServed = verdict.is === "answered" || verdict.fault.failure === "Throttled";
    failingSince = isServed ? undefined : (failingSince ?? clock.now());
  }

  function noteTime(answer: HttpAnswer, sentAt: number): void {
    const date = Date.parse(answer.headers.get("date") ?? "");
    if (!Number.isNaN(date)) onServiceTime?.(new Date(date), clock.elapsed() - sentAt);
  }

  async function sendOnce(request: WebApiRequest, turn: Turn | undefined): Promise<Verdict> {
    let answer: HttpAnswer | undefined;
    const finish = pace.begin(turn);
    try {
      const authorization = `Bearer ${await token.get()}`;
      const sentAt = clock.elapsed();
      answer = await sendRequest({
        method: request.method,
        url: new URL(request.path, root).toString(),
        headers: { ...defaultHeaders, ...request.headers, authorization },
        timeoutSeconds,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      noteTime(answer, sentAt);
      if (answer.status === 401) token.forget();
      return judge(answer, clock.now());
    } catch (error) {
      return judgeFault(error);
    } finally {
      finish(answer);
    }
  }

  function pause(seconds: number): void {
    pausedUntil = Math.max(pausedUntil, clock.now().getTime() + seconds * 1000);
  }

  async function waitForPause(): Promise<void> {
    for (let rest = pausedUntil - clock.now().getTime(); rest > 0; rest = pausedUntil - clock.now().getTime()) {
      await clock.sleep(rest);
    }
  }

  async function send(request: WebApiRequest): Promise<HttpAnswer> {
    const giveUpAt = clock.now().getTime() + longestWaitSeconds * 1000;
    for (let attempt = 0; ; attempt++) {
      const turn = request.inBackground ? await pace.turn(request.rows ?? 0) : undefined;
      await waitForPause();
      const verdict = await sendOnce(request, turn);
      noteHealth(verdict);
      if (verdict.is === "answered") return verdict.answer;
      if (verdict.is === "failed") throw verdict.fault;
      const isAskedToWait = verdict.afterSeconds !== undefined && verdict.afterSeconds > 0;
      const seconds = isAskedToWait ? verdict.afterSeconds : backOff[attempt];
      if (seconds === undefined || clock.now().getTime() + seconds * 1000 > giveUpAt) throw verdict.fault;
      log.warn({ code: verdict.fault.code, waitSeconds: seconds }, verdict.fault.message);
      if (isAskedToWait) pause(seconds);
      else await clock.sleep(seconds * 1000 * (0.8 + 0.4 * randomness.fraction()));
    }
  }

  return { root, send, pause, failingSince: () => failingSince };
}

/** The same Dataverse for work that may wait. */
export function inBackground(webApi: WebApi): WebApi {
  return { ...webApi, send: (request) => webApi.send({ ...request, inBackground: true }) };
}

function judge(answer: HttpAnswer, now: Date): Verdict {
  const afterSeconds = retryAfterSeconds(answer.headers.get("retry-after"), now);
  const said = (failure: DataverseFault["failure"], what: string) =>
    new DataverseFault(`Dataverse ${what}`, failure, String(answer.status));
  switch (answer.status) {
    case 429:
      return { is: "again", afterSeconds: afterSeconds ?? 5, fault: said("Throttled", "asks to slow down") };
    case 401:
      return { is: "again", afterSeconds: undefined, fault: said("SignIn", "does not accept the bridge's token") };
    case 408:
    case 500:
    case 502:
    case 503:
    case 504:
      return { is: "again", afterSeconds, fault: said("Transient", `answered ${answer.status}`) };
    default:
      return { is: "answered", answer };
  }
}

function judgeFault(error: unknown): Verdict {
  if (error instanceof NetworkFault) {
    const fault = new DataverseFault(error.message, "Transient", error.code, error);
    return { is: "again", afterSeconds: undefined, fault };
  }
  if (error instanceof SignInFault) {
    const fault = new DataverseFault(error.message, error.failure, undefined, error);
    return error.failure === "SignIn"
      ? { is: "failed", fault }
      : { is: "again", afterSeconds: error.retryAfterSeconds, fault };
  }
  throw error;
}
