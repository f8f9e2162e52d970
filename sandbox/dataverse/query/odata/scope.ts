import type { RequestContext } from "../../webapi/request-context";
import type { Expression, Literal } from "../address";
import type { RowsBuilder } from "../tree/rows-builder";

/** What names in an expression mean. */
export interface Scope {
  readonly context: RequestContext;
  /** The rows that are asked for: what a path without a range variable begins with. */
  readonly rows: RowsBuilder;
  /** Range variables of the lambdas around an expression. */
  readonly variables: ReadonlyMap<string, RowsBuilder>;
  readonly aliases: ReadonlyMap<string, Expression>;
  /** How many expands an expression stands inside of, and whether any expand of the request stands inside another. */
  readonly expandDepth: number;
  readonly isNestedExpand: boolean;
}

/** An expression with its alias put in; one without a value is null. */
export function withoutAlias(expression: Expression, scope: Scope): Exclude<Expression, { is: "alias" }> {
  let current = expression;
  for (let steps = 0; current.is === "alias"; steps++) {
    current = steps > scope.aliases.size ? { is: "null" } : (scope.aliases.get(current.name) ?? { is: "null" });
  }
  return current;
}

const literalKinds: ReadonlySet<string> = new Set<Literal["is"]>([
  "null",
  "boolean",
  "number",
  "string",
  "guid",
  "date",
  "dateTime",
  "enumeration",
  "json",
]);

export function isLiteral(expression: Expression): expression is Literal {
  return literalKinds.has(expression.is);
}
