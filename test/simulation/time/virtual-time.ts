import type { Random } from "./random";

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/**
 * Time of a simulation: it stands still while anything runs and then jumps to whatever is planned next. Everything happens in one
 * thread and in one order.
 */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  now(): number;
  after(milliseconds: number, happen: () => void): void;
  /** Lets what is planned happen, one after the other, until there is nothing more before that moment or `isDone` says so. */
  runUntil(moment: number, isDone?: () => boolean): Promise<void>;
}

/** The day every simulation begins: before a leap day, so that long ones pass over it. */
export const beginning = Date.parse("2028-02-26T08:00:00Z");

export function makeVirtualTime(): VirtualTime {
  let time = beginning;
  let order = 0;
  const heap: Planned[] = [];

  return {
    now: () => time,
    after(milliseconds, happen) {
      push(heap, { at: time + Math.max(0, milliseconds), order: order++, happen });
    },
    runUntil(moment, isDone = () => false) {
      return new Promise((resolve, reject) => {
        function step(): void {
          try {
            const [next] = heap;
            if (!next || next.at > moment || isDone()) {
              if (!isDone()) time = Math.max(time, moment);
              resolve();
              return;
            }
            pop(heap);
            time = next.at;
            next.happen();
            whenAllSettled(step);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }
        whenAllSettled(step);
      });
    },
  };
}

/**
 * Runs when every promise that can go on has gone on. A tick that is asked for by a microtask comes after all of them: Node empties the
 * queue of microtasks before it looks at ticks again.
 */
function whenAllSettled(step: () => void): void {
  queueMicrotask(() => process.nextTick(step));
}

/** How long a request or an answer is on its way, in milliseconds: mostly short, now and then long. */
export function drawLatency(random: Random): number {
  const fraction = random.fraction();
  if (fraction < 0.9) return Math.ceil(fraction * 100);
  return Math.ceil(100 + (fraction - 0.9) * 30_000);
}

function isBefore(a: Planned, b: Planned): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Planned[], item: Planned): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || !isBefore(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function pop(heap: Planned[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = heap[left + 1];
    const smaller = right && heap[left] && isBefore(right, heap[left]) ? left + 1 : left;
    const below = heap[smaller];
    if (!below || !isBefore(below, last)) break;
    heap[at] = below;
    at = smaller;
  }
  heap[at] = last;
}
