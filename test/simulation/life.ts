import type { World } from "./world";

/** One process of the bridge from its start to its end. What a dead one has sent still arrives; nothing reaches it any more. */
export interface Life {
  readonly name: string;
  isAlive(): boolean;
  kill(): void;
  /** Requests it has sent and not heard of. */
  awaited: number;
}

export function makeLife(world: World, name: string, onDeath: () => void): Life {
  let alive = true;
  return {
    name,
    awaited: 0,
    isAlive: () => alive,
    kill() {
      if (!alive) return;
      alive = false;
      world.counts.crashes++;
      world.log.note(`${name} dies`);
      onDeath();
    },
  };
}

/** What a promise becomes that a dead process waits for. */
export function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}
