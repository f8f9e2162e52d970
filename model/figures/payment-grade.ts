import { choice, type NameOf } from "../choice";
import { compare, type Decimal } from "../decimal";
import type { FigureRules } from "./rules";

/** How a customer pays, in a word. */
export const paymentGrades = choice("Prompt", "SlightlyLate", "Late", "VeryLate");

export type PaymentGrade = NameOf<typeof paymentGrades>;

/** By signed days versus terms; on the edge the better word is used. */
export function paymentGrade(versusTerms: Decimal, { gradeEdges }: Pick<FigureRules, "gradeEdges">): PaymentGrade {
  const [prompt, slightlyLate, late] = gradeEdges;
  if (compare(versusTerms, prompt) <= 0) return "Prompt";
  if (compare(versusTerms, slightlyLate) <= 0) return "SlightlyLate";
  return compare(versusTerms, late) <= 0 ? "Late" : "VeryLate";
}
