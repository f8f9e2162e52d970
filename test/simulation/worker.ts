import type { BridgePorts, BridgeSettings, RunningBridge } from "../../bridge/running/run-bridge";
import { runBridge } from "../../bridge/running/run-bridge";
import { makeServiceClock, type MachineTime } from "../../bridge/running/service-clock";
import { silentLog } from "../../bridge/testing/silent-log";
import { makeUnreliableDataverse } from "./dataverse/unreliable-dataverse";
import { makeUnreliableErp, type ErpOptions } from "./erp/unreliable-erp";
import { makeLife, never, type Life } from "./life";
import type { Plant } from "./plants/plant";
import type { Random } from "./time/random";
import type { World } from "./world";

/** A machine that runs the bridge, and starts it again when it has died. */
export interface Worker {
  readonly name: string;
  /** Whether all it does at this moment is wait for its next passes. */
  isIdle(): boolean;
  /** Ends the process as the operating system does, at once. */
  kill(): void;
  /** Asks it to end, and starts it again when it has. */
  restart(): void;
  /** Ends it for good. */
  retire(): void;
  /** Puts the machine's clock forward or back. */
  moveClock(seconds: number): void;
}

interface WorkerOptions {
  readonly name: string;
  readonly settings: BridgeSettings;
  readonly erp: ErpOptions;
  readonly random: Random;
  readonly plants: readonly Plant[];
}

export function startWorker(world: World, { name, settings, erp, random, plants }: WorkerOptions): Worker {
  let skew = 0;
  let starts = 0;
  let isRetired = false;
  let life: Life;
  let bridge: RunningBridge;

  function start(): void {
    if (isRetired) return;
    const own = makeLife(world, `${name}.${++starts}`, () => {
      if (!isRetired) world.time.after(random.between(500, 30_000), start);
    });
    life = own;
    const machine = makeMachineTime(world, own, () => skew);
    const clock = makeServiceClock(machine);
    const ports: BridgePorts = {
      instance: name,
      dataverse: makeUnreliableDataverse(world, own, clock.note),
      erp: makeUnreliableErp(world, own, erp),
      clock,
      randomness: random,
      log: silentLog,
      reach: (step) => {
        if (own.isAlive() && world.faults.at(`reach.${step}`)) own.kill();
      },
    };
    bridge = runBridge(
      plants.reduce(
        (changed, plant) => plant.change(changed, { ...machine, now: () => new Date(machine.wall()) }),
        ports,
      ),
      settings,
    );
  }

  start();
  return {
    name,
    isIdle: () => life.awaited === 0,
    kill: () => life.kill(),
    restart() {
      const stopping = life;
      void bridge.stop().then(() => stopping.kill());
    },
    retire() {
      isRetired = true;
      life.kill();
    },
    moveClock(seconds) {
      skew += seconds * 1000;
    },
  };
}

function makeMachineTime({ time }: World, life: Life, skew: () => number): MachineTime {
  const wakeOn = makeWaking();
  return {
    wall: () => time.now() + skew(),
    elapsed: () => time.now(),
    sleep(milliseconds, signal) {
      if (!life.isAlive()) return never();
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          forget?.();
          if (life.isAlive()) resolve();
        };
        const forget = signal && wakeOn(signal, wake);
        time.after(milliseconds, wake);
      });
    },
  };
}

/** Wakes sleepers when a signal is aborted: one listener for all that ever sleep on it. Gives how one is forgotten. */
function makeWaking(): (signal: AbortSignal, wake: () => void) => () => void {
  const sleepers = new WeakMap<AbortSignal, Set<() => void>>();
  return (signal, wake) => {
    let ofSignal = sleepers.get(signal);
    if (!ofSignal) {
      const all = new Set<() => void>();
      ofSignal = all;
      sleepers.set(signal, all);
      signal.addEventListener("abort", () => [...all].forEach((each) => each()), { once: true });
    }
    const own = ofSignal.add(wake);
    return () => own.delete(wake);
  };
}
