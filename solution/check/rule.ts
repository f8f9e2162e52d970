import type { SolutionContents } from "../read/contents";

/** What a rule found wrong with one component. */
export interface Fault {
  /** `table accord_intent`, `column accord_intent.accord_key` … */
  readonly component: string;
  readonly problem: string;
  readonly remedy: string;
}

/** One thing an import would refuse, or that would fail when people use what was imported. */
export interface Rule {
  /** Names the rule in every message. */
  readonly id: string;
  /** error: an import refuses it, or it cannot work. advice: exports with it are imported all the time, but ours is better without. */
  readonly severity: "error" | "advice";
  /** What happens without it, and who says so. */
  readonly reason: string;
  readonly check: (contents: SolutionContents) => readonly Fault[];
}

export function fault(component: string, problem: string, remedy: string): Fault {
  return { component, problem, remedy };
}
