import { readSolution, type ReadSolution } from "../read/read-solution";
import { allRules } from "./all-rules";
import type { Fault, Rule } from "./rule";

/** A fault and the rule it breaks. */
export interface Finding extends Fault, Pick<Rule, "severity" | "reason"> {
  /** Id of the rule. */
  readonly rule: string;
}

const readableSolution = {
  rule: "readable-solution",
  severity: "error",
  reason: "An import opens three documents at the root of a zip and stops when one is missing or no XML.",
} as const;

/** Everything wrong with a solution zip; nothing when an import has no reason to refuse it that we know. */
export function checkSolution(zip: Uint8Array): Finding[] {
  return checkRead(readSolution(zip));
}

/** The same for a zip that was opened already. */
export function checkRead(read: ReadSolution): Finding[] {
  if (read.is === "unreadable") {
    const { file, problem, remedy } = read;
    return [{ ...readableSolution, component: file, problem, remedy }];
  }
  return allRules.flatMap(({ id, severity, reason, check }) =>
    check(read.contents).map((found) => ({ rule: id, severity, reason, ...found })),
  );
}
