import type { Plant } from "./plants/plant";
import { plants } from "./plants/plants";
import { runSeed } from "./run-schedule";

jest.setTimeout(600_000);

/** For each protection the seed to try first; what a schedule needs changes with the bridge, so the others follow. */
const seeds: readonly (readonly [plant: string, seed: number])[] = [
  ["retries-are-forgotten", 2],
  ["dead-workers-keep-their-leases", 3],
  ["unknown-outcomes-are-left", 3],
  ["claims-name-no-version", 5],
  ["keys-are-not-looked-up", 6],
  ["each-attempt-has-a-key", 1],
  ["nothing-commits-late", 28],
  ["passing-faults-park", 20],
  ["lasting-faults-are-tried-again", 8],
  ["retry-after-is-ignored", 2],
  ["snapshots-are-not-checked", 5],
  ["amounts-are-floats", 1],
  ["accounts-have-no-order", 2],
  ["other-requests-are-not-seen", 1],
  ["digests-are-ignored", 1],
  ["writes-come-in-pieces", 10],
  ["sweeps-read-nothing", 52],
  ["deletions-are-not-noticed", 12],
  ["troubles-are-not-listed", 5],
  ["troubles-are-never-over", 133],
  ["stories-are-told-again", 17],
  ["stories-are-rewritten", 135],
  ["deals-are-not-told", 1],
];

const seedsToTry = 200;

/** The first seed whose schedule breaks a promise with the plant and keeps all without it. */
async function findSeed(plant: Plant, first: number): Promise<number | undefined> {
  for (const seed of [first, ...Array.from({ length: seedsToTry }, (_, at) => at + 1)]) {
    const { violations } = await runSeed(seed, [plant]);
    if (violations.length > 0 && (await runSeed(seed)).violations.length === 0) return seed;
  }
  return undefined;
}

describe(`of ${seedsToTry} schedules one finds that a protection is missing`, () => {
  test.each(seeds)("%s", async (name, first) => {
    const plant = plants.find((each) => each.name === name);
    if (!plant) throw new Error(`There is no plant "${name}"`);
    expect(await findSeed(plant, first)).toBeDefined();
  });
});
