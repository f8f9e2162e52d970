import type { Clock } from "../ports/clock";
import { ErpFault } from "../ports/erp-fault";
import type { ErpHealth } from "../ports/erp-health";
import type { Log } from "../ports/log";

/** So many failures in a row, and the ERP is taken to be down. */
const failuresUntilDown = 5;

/**
 * So many failures in a row are an outage, and the first answer after it a recovery. Fewer may be the fault of one request that
 * fails again and again beside others that succeed; it must not bring its own retry forward.
 */
const failuresOfAnOutage = 3;

/** Seconds between probes of an ERP that is down, one at a time: often in the first minutes, when it is likely to come back. */
function probeInterval(downForSeconds: number): number {
  if (downForSeconds < 60) return 5;
  return downForSeconds < 300 ? 15 : 60;
}

/** Business Central documents no Retry-After for 429. */
const defaultThrottleSeconds = 10;

export interface CircuitBreaker {
  /** Asks, or fails at once while the ERP is known to be down or busy. */
  readonly call: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;
  /** The same for what may be remembered: an answer does not mean that the ERP gave it. */
  readonly recall: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;
  readonly health: ErpHealth;
}

/**
 * Spares an ERP that is down or busy: calls fail at once while it is known not to answer, but for one probe at a time, and none is
 * sent before the moment it asked for. In memory: each process finds out for itself.
 */
export function makeCircuitBreaker(clock: Clock, log: Log): CircuitBreaker {
  let failures = 0;
  let failingSince: Date | undefined;
  let answeringSince: Date | undefined;
  /** An answer to a request that was under way already does not end the wait a busy ERP asked for. */
  let busyUntil: number | undefined;
  let nextProbe: number | undefined;
  let isProbing = false;

  function isBusy(): boolean {
    return busyUntil !== undefined && clock.elapsed() < busyUntil;
  }

  function isHeldBack(): boolean {
    return isProbing || isBusy() || (nextProbe !== undefined && clock.elapsed() < nextProbe);
  }

  function noteSuccess(): void {
    if (failingSince && failures >= failuresOfAnOutage)
      log.info({ failingSince: failingSince.toISOString() }, "the ERP answers again");
    if (failures >= failuresOfAnOutage || !answeringSince) answeringSince = clock.now();
    failures = 0;
    failingSince = undefined;
    nextProbe = undefined;
  }

  function noteFault(fault: ErpFault): void {
    if (fault.failure === "Throttled") {
      const asked = clock.elapsed() + (fault.retryAfterSeconds ?? defaultThrottleSeconds) * 1000;
      busyUntil = Math.max(busyUntil ?? 0, asked);
    } else if (fault.failure === "Transient") {
      failures++;
      failingSince ??= clock.now();
      if (failures < failuresUntilDown) return;
      const downForSeconds = (clock.now().getTime() - failingSince.getTime()) / 1000;
      nextProbe = clock.elapsed() + probeInterval(downForSeconds) * 1000;
      if (failures === failuresUntilDown)
        log.warn({ code: fault.code }, `the ERP is taken to be down: ${fault.message}`);
    } else {
      noteSuccess();
    }
  }

  async function attempt<Answer>(ask: () => Promise<Answer>, onAnswer: () => void): Promise<Answer> {
    if (isBusy()) throw busy(busyUntil, clock);
    if (isHeldBack()) throw down();
    isProbing = failures >= failuresUntilDown;
    try {
      const answer = await ask();
      onAnswer();
      return answer;
    } catch (error) {
      if (error instanceof ErpFault) noteFault(error);
      throw error;
    } finally {
      isProbing = false;
    }
  }

  return {
    call: (ask) => attempt(ask, noteSuccess),
    recall: (ask) => attempt(ask, () => undefined),
    health: { failingSince: () => failingSince, answeringSince: () => answeringSince, isHeldBack },
  };
}

/** The faults of calls that were not made. */
function down(): ErpFault {
  const facts = { failure: "Transient", sent: "no", code: "HELD_BACK" } as const;
  return new ErpFault("The ERP is down; it is probed from time to time", facts);
}

function busy(until: number | undefined, clock: Clock): ErpFault {
  const retryAfterSeconds = until && Math.max(0, Math.ceil((until - clock.elapsed()) / 1000));
  return new ErpFault("The ERP asked to wait", {
    failure: "Throttled",
    sent: "no",
    retryAfterSeconds,
    code: "HELD_BACK",
  });
}
