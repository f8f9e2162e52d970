import { sendRequest } from "../http/send-request";
import type { Clock } from "../ports/clock";
import { doubtful, ill, well, type Finding } from "./finding";

/** Leases are compared by the clock; what is less than this is lost in a request's own time. */
const unnoticedSeconds = 5;

/** A lease is two minutes by default: clocks that differ by half of it let two workers have one request. */
const harmfulSeconds = 60;

const keepInStep = "Keep this machine's clock in step (NTP), and those of all machines that run bridges.";

/** Compares this machine's clock with the `Date` of a service's answer, whatever the answer is. */
export async function checkClock(name: string, url: string, clock: Clock): Promise<Finding> {
  try {
    const before = clock.now().getTime();
    const answer = await sendRequest({ method: "GET", url, headers: {}, timeoutSeconds: 15 });
    const said = Date.parse(answer.headers.get("date") ?? "");
    if (Number.isNaN(said)) return doubtful(`${name} does not tell its time.`, keepInStep);
    const seconds = Math.round(((before + clock.now().getTime()) / 2 - said) / 1000);
    const differs = `This machine's clock and that of ${name} differ by ${Math.abs(seconds)} s.`;
    if (Math.abs(seconds) >= harmfulSeconds) return ill(differs, keepInStep);
    return Math.abs(seconds) > unnoticedSeconds
      ? doubtful(differs, keepInStep)
      : well(`The clock agrees with ${name}.`);
  } catch {
    return ill(`${name} cannot be reached at ${url}.`, "Check the address, the network and the proxy.");
  }
}
