import { makeRandomFor, type Random } from "../time/random";
import type { Fault, FaultPlan, Site } from "./fault";

/** Which faults a schedule has at all and how often: each has a mixture of its own, so that rare combinations come up, too. */
interface Mixture {
  readonly chance: number;
  readonly faults: readonly [Draw, ...Draw[]];
}

type Draw = (random: Random) => Fault;

const crashes: readonly Draw[] = [() => ({ is: "crash", when: "before" }), () => ({ is: "crash", when: "after" })];

const ofErp: readonly Draw[] = [
  ...crashes,
  () => ({ is: "fails", failure: "Transient" }),
  (random) => ({ is: "fails", failure: "Throttled", retryAfterSeconds: random.pick([1, 20, 90, 600]) }),
  () => ({ is: "fails", failure: "Throttled" }),
  () => ({ is: "fails", failure: "SignIn" }),
  () => ({ is: "answerLost" }),
  (random) => ({ is: "commitsLate", seconds: random.between(11, 59) }),
  (random) => ({ is: "commitsLate", seconds: random.between(11, 59) }),
  (random) => ({ is: "stale", seconds: random.between(2, 9) }),
];

const ofDataverse: readonly Draw[] = [
  ...crashes,
  () => ({ is: "fails", failure: "Transient" }),
  () => ({ is: "fails", failure: "Throttled" }),
  () => ({ is: "fails", failure: "SignIn" }),
  () => ({ is: "answerLost" }),
  () => ({ is: "repeated" }),
  (random) => ({ is: "late", seconds: random.pick([5, 30, 120, 400]) }),
  (random) => ({ is: "commitsLate", seconds: random.between(125, 200) }),
  (random) => ({ is: "stale", seconds: random.pick([5, 20, 100]) }),
  (random) => ({ is: "cutOff", after: random.between(0, 2) }),
];

/** Draws what goes wrong from a seed. */
export function drawFaults(seed: number): FaultPlan {
  const random = makeRandomFor(seed, "faults");
  const mixtures: Readonly<Record<string, Mixture>> = {
    erp: drawMixture(random, ofErp),
    dataverse: drawMixture(random, ofDataverse),
    reach: { chance: random.pick([0, 0.01, 0.05]), faults: [() => ({ is: "crash", when: "before" })] },
  };
  return makePlan((_site, kind) => {
    const mixture = mixtures[kind.slice(0, kind.indexOf("."))];
    if (!mixture || !random.chance(mixture.chance)) return undefined;
    return random.pick(mixture.faults)(random);
  });
}

function drawMixture(random: Random, all: readonly Draw[]): Mixture {
  const some = all.filter(() => random.chance(0.5));
  const [first, ...others] = some.length > 0 ? some : all;
  const none: Draw = () => ({ is: "fails", failure: "Transient" });
  return { chance: random.pick([0, 0.02, 0.05, 0.15]), faults: [first ?? none, ...others] };
}

/** Exactly these faults at these sites: a schedule that is shown again or made smaller. */
export function repeatFaults(faults: ReadonlyMap<Site, Fault>): FaultPlan {
  return makePlan((site) => faults.get(site));
}

function makePlan(draw: (site: Site, kind: string) => Fault | undefined): FaultPlan {
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
      const site = `${kind}#${count}`;
      const fault = draw(site, kind);
      if (fault) struck.set(site, fault);
      return fault;
    },
  };
}
