import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const shape = z.object({ tests: z.record(z.string(), z.array(z.string())) });
const known = shape.parse(
  JSON.parse(readFileSync(join(__dirname, "..", "contract", "selling-behaviours.json"), "utf8")),
).tests;

/**
 * Declares tests that reproduce behaviours of Microsoft's own end-to-end tests, by their names.
 * A name that is not on the list of the contract is a mistake in the test.
 */
export function behavioursOf(suite: string): (name: string, sentence: string, test: () => Promise<void>) => void {
  const names = known[suite];
  if (!names) throw new Error(`Business Central has no test suite ${suite}`);
  return (name, sentence, test) => {
    if (!names.includes(name)) throw new Error(`${suite} has no test ${name}`);
    it(`${sentence} (${name})`, test);
  };
}
