import type { Expression } from "../address";
import { invalidAddress } from "../address-errors";
import { mostConditions, tooManyConditions } from "../query-limits";

const deepestNesting = 100;

/** Refuses filters beyond what Dataverse takes: 500 conditions, and a depth at which its parser gives up. */
export function requireModestFilter(filter: Expression): void {
  if (measure(filter, 1) > mostConditions) throw tooManyConditions();
}

/** How many conditions there are. */
function measure(expression: Expression, depth: number): number {
  if (depth > deepestNesting) throw invalidAddress("Recursion depth exceeded allowed limit.");
  const inner = partsOf(expression).reduce((count, part) => count + measure(part, depth + 1), 0);
  const isLambda = expression.is === "any" || expression.is === "all";
  return inner === 0 || isLambda ? inner + 1 : inner;
}

/** The conditions inside a condition. */
function partsOf(expression: Expression): readonly Expression[] {
  if (expression.is === "and" || expression.is === "or") return expression.parts;
  if (expression.is === "not") return [expression.part];
  if (expression.is === "any" || expression.is === "all")
    return expression.each === null ? [] : [expression.each.condition];
  if (expression.is === "comparison")
    return [expression.left, expression.right].filter((side) => partsOf(side).length > 0);
  return [];
}
