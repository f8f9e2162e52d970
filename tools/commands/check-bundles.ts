import { join } from "node:path";
import { budgets, budgetTogether, faultTogether, measureBundles } from "../bundle-budgets";

/** Prints what each built control weighs; ends with 1 when one is heavier than its budget or holds what it must not, or all are too heavy. */
function main(): void {
  const reports = measureBundles(join("out", "controls"), budgets);
  for (const { control, script, styles } of reports) {
    console.log(`${control}: script ${script} bytes, styles ${styles} bytes (gzip)`);
  }
  const faults = reports.flatMap(({ control, faults: own }) => own.map((fault) => `${control} ${fault}`));
  const together = faultTogether(reports, budgetTogether);
  if (together) faults.push(`All controls ${together}`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
}

main();
