import { join } from "node:path";
import { budgets, measureBundles } from "../bundle-budgets";

/** Prints what each built control weighs; ends with 1 when one is heavier than its budget or holds what it must not. */
function main(): void {
  let isHealthy = true;
  for (const { control, script, styles, faults } of measureBundles(join("out", "controls"), budgets)) {
    console.log(`${control}: script ${script} bytes, styles ${styles} bytes (gzip)`);
    for (const fault of faults) {
      isHealthy = false;
      console.error(`${control} ${fault}`);
    }
  }
  if (!isHealthy) process.exit(1);
}

main();
