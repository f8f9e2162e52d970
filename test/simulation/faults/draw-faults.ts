import { dataverseTimeoutSeconds, erpTimeoutSeconds, longestCommitSeconds, longestWaySeconds } from "../time/durations";
import { makeRandomFor, type Random } from "../time/random";
import type { Fault, FaultPlan, Site } from "./fault";

/** Which faults one kind of request has in a schedule, and how often: a mixture of its own, so that rare combinations come up, too. */
interface Mixture {
  readonly chance: number;
  readonly faults: readonly [Draw, ...Draw[]];
}

type Draw = (random: Random) => Fault;

const crashes: readonly Draw[] = [() => ({ is: "crash", when: "before" }), () => ({ is: "crash", when: "after" })];

const ofErp: readonly Draw[] = [
  ...crashes,
  () => ({ is: "fails", failure: "Transient" }),
  (random) => ({ is: "fails", failure: "Throttled", retryAfterSeconds: random.pick([1, 15, 60, 300]) }),
  () => ({ is: "fails", failure: "Throttled" }),
  () => ({ is: "fails", failure: "SignIn" }),
  () => ({ is: "answerLost" }),
  (random) => ({ is: "commitsLate", seconds: random.between(erpTimeoutSeconds + 1, longestCommitSeconds - 1) }),
  (random) => ({ is: "commitsLate", seconds: random.between(erpTimeoutSeconds + 1, longestCommitSeconds - 1) }),
  (random) => ({ is: "stale", seconds: random.between(1, erpTimeoutSeconds - 1) }),
];

const ofDataverse: readonly Draw[] = [
  ...crashes,
  () => ({ is: "fails", failure: "Transient" }),
  () => ({ is: "fails", failure: "Throttled" }),
  () => ({ is: "fails", failure: "SignIn" }),
  () => ({ is: "answerLost" }),
  () => ({ is: "repeated" }),
  (random) => ({ is: "late", seconds: random.pick([3, 15, 25, longestWaySeconds]) }),
  (random) => ({ is: "late", seconds: random.between(2, dataverseTimeoutSeconds - 2) }),
  (random) => ({ is: "commitsLate", seconds: random.between(dataverseTimeoutSeconds + 1, longestWaySeconds) }),
  (random) => ({ is: "stale", seconds: random.pick([3, 12, dataverseTimeoutSeconds - 2]) }),
  (random) => ({ is: "cutOff", after: random.between(0, 2) }),
];

/**
 * Draws what goes wrong from a seed. Writes fail more often than readings: there are few of them, and what goes wrong with one leaves
 * something behind.
 */
export function drawFaults(seed: number): FaultPlan {
  const random = makeRandomFor(seed, "faults");
  const mixtures: Readonly<Record<Part, Mixture>> = {
    erpReading: drawMixture(random, [0, 0.02, 0.05, 0.15], ofErp),
    erpWrite: drawMixture(random, [0, 0.1, 0.4, 0.7], ofErp),
    dataverseReading: drawMixture(random, [0, 0.02, 0.05, 0.1], ofDataverse),
    dataverseWrite: drawMixture(random, [0, 0.1, 0.25, 0.4], ofDataverse),
    reach: drawMixture(random, [0, 0.01, 0.05], [() => ({ is: "crash", when: "before" })]),
  };
  const parts = new Map<string, Part>();
  return makePlan((kind) => {
    const part = parts.get(kind) ?? partOf(kind);
    parts.set(kind, part);
    const mixture = mixtures[part];
    if (!random.chance(mixture.chance)) return undefined;
    const fault = random.pick(mixture.faults)(random);
    const isDull = fault.is === "crash" && part.endsWith("Reading") && !random.chance(crashWhileReading);
    return isDull ? undefined : fault;
  });
}

/** A process that dies while it reads has lost nothing, and has to begin anew: tried less often than a death between two writes. */
const crashWhileReading = 0.1;

type Part = "erpReading" | "erpWrite" | "dataverseReading" | "dataverseWrite" | "reach";

/** Which mixture a request or a step belongs to. That a stream lives is written so often that it counts as a reading. */
function partOf(kind: string): Part {
  if (kind.startsWith("reach.")) return "reach";
  if (kind.startsWith("erp.")) return /^erp\.(create|revise)/.test(kind) ? "erpWrite" : "erpReading";
  return kind.startsWith("dataverse.change.") && kind !== "dataverse.change.accord_syncstate"
    ? "dataverseWrite"
    : "dataverseReading";
}

function drawMixture(random: Random, chances: readonly [number, ...number[]], all: readonly Draw[]): Mixture {
  const some = all.filter(() => random.chance(0.5));
  const [first, ...others] = some.length > 0 ? some : all;
  const none: Draw = () => ({ is: "fails", failure: "Transient" });
  return { chance: random.pick(chances), faults: [first ?? none, ...others] };
}

/** Exactly these faults at these sites: a schedule that is shown again or made smaller. */
export function repeatFaults(faults: ReadonlyMap<Site, Fault>): FaultPlan {
  return makePlan((kind, count) => faults.get(toSite(kind, count)));
}

function toSite(kind: string, count: number): Site {
  return `${kind}#${count}`;
}

function makePlan(draw: (kind: string, count: number) => Fault | undefined): FaultPlan {
  const counts = new Map<string, number>();
  const struck = new Map<Site, Fault>();
  let isHealed = false;
  return {
    struck,
    heal() {
      isHealed = true;
    },
    at(kind) {
      if (isHealed) return undefined;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const fault = draw(kind, count);
      if (fault) struck.set(toSite(kind, count), fault);
      return fault;
    },
  };
}
