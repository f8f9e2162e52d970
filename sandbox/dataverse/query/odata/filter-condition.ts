import type { ComparisonOperator, Expression, Literal } from "../address";
import { invalidAddress } from "../address-errors";
import { comparisonOf } from "../sql/column-sql";
import { not, nothing, type Condition } from "../tree/condition";
import type { ColumnReference } from "../tree/query";
import { edmTypeOf } from "../edm-type";
import { requireModestFilter } from "./modest-filter";
import { lambdaCondition } from "./lambda-condition";
import { incompatible, toStoredLiteral } from "./literal-value";
import { queryFunctionCondition } from "./query-function";
import { resolveColumn } from "./resolve-path";
import { isLiteral, withoutAlias, type Scope } from "./scope";

/** What `$filter` says, as a condition (learn.microsoft.com, webapi/query/filter-rows); null when there is no filter. */
export function planFilter(filter: Expression | null, scope: Scope): Condition | null {
  if (filter === null) return null;
  requireModestFilter(filter);
  return filterCondition(filter, scope);
}

function filterCondition(expression: Expression, scope: Scope): Condition {
  const meant = withoutAlias(expression, scope);
  switch (meant.is) {
    case "and":
    case "or":
      return { is: meant.is, parts: meant.parts.map((part) => filterCondition(part, scope)) };
    case "not":
      refuseQueryFunctions(meant.part);
      return not(filterCondition(meant.part, scope));
    case "comparison":
      return comparisonCondition(meant.operator, meant.left, meant.right, scope);
    case "call":
      return callCondition(meant.name, meant.arguments, scope);
    case "queryFunction":
      return queryFunctionCondition(meant, scope);
    case "any":
    case "all":
      return lambdaCondition(meant, scope, filterCondition);
    case "path":
      return booleanColumn(resolveColumn(meant.steps, scope));
    case "boolean":
      return { is: "always", value: meant.value };
    case "null":
    case "number":
    case "string":
    case "guid":
    case "date":
    case "dateTime":
    case "enumeration":
    case "json":
      throw notBoolean();
  }
}

function notBoolean(): Error {
  return invalidAddress("The $filter expression must evaluate to a single boolean value.");
}

function booleanColumn(column: ColumnReference): Condition {
  if (column.attribute.type !== "Boolean") throw notBoolean();
  return { is: "comparison", column, operator: "eq", value: 1 };
}

const mirrored = { eq: "eq", ne: "ne", gt: "lt", ge: "le", lt: "gt", le: "ge" } as const;

function comparisonCondition(
  operator: ComparisonOperator,
  leftExpression: Expression,
  rightExpression: Expression,
  scope: Scope,
): Condition {
  const left = withoutAlias(leftExpression, scope);
  const right = withoutAlias(rightExpression, scope);
  if (left.is === "path" && right.is === "path") {
    return compareColumns(resolveColumn(left.steps, scope), operator, resolveColumn(right.steps, scope));
  }
  if (right.is === "path" || (isLiteral(left) && !isLiteral(right))) {
    return comparisonCondition(mirrored[operator], right, left, scope);
  }
  if (!isLiteral(right)) throw invalidAddress("Two conditions cannot be compared with each other: use and, or, not.");
  if (left.is === "path") return compareWithLiteral(resolveColumn(left.steps, scope), operator, right);
  if (isLiteral(left)) throw invalidAddress("A comparison needs a property on one side.");
  // `contains(name,'x') eq true`
  const condition = filterCondition(left, scope);
  if (right.is !== "boolean" || (operator !== "eq" && operator !== "ne")) {
    throw invalidAddress("A condition can be compared with true or false only.");
  }
  return right.value === (operator === "eq") ? condition : not(condition);
}

function compareWithLiteral(column: ColumnReference, operator: ComparisonOperator, literal: Literal): Condition {
  if (operator === "ne") return not(compareWithLiteral(column, "eq", literal));
  if (literal.is === "null") return operator === "eq" ? { is: "empty", column } : nothing;
  return { is: "comparison", column, operator, value: toStoredLiteral(column.attribute, literal, operator) };
}

function compareColumns(left: ColumnReference, operator: ComparisonOperator, right: ColumnReference): Condition {
  if (operator === "ne") return not(compareColumns(left, "eq", right));
  const [leftType, rightType] = [edmTypeOf(left.attribute), edmTypeOf(right.attribute)];
  if (leftType !== rightType) throw incompatible(leftType, rightType, operator);
  return { is: "columnComparison", left, operator, right };
}

const patterns: Readonly<Record<string, (text: string) => string>> = {
  contains: (text) => `%${text}%`,
  startswith: (text) => `${text}%`,
  endswith: (text) => `%${text}`,
};

function callCondition(name: string, given: readonly Expression[], scope: Scope): Condition {
  const toPattern = patterns[name];
  if (toPattern === undefined) {
    throw invalidAddress(
      `An unknown function with name '${name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
    );
  }
  const [target, text, ...rest] = given.map((argument) => withoutAlias(argument, scope));
  if (target?.is !== "path" || text === undefined || rest.length > 0) throw wrongArguments(name);
  const column = resolveColumn(target.steps, scope);
  if (comparisonOf(column.attribute) !== "text") throw wrongArguments(name);
  if (text.is === "null") return nothing;
  if (text.is !== "string") throw wrongArguments(name);
  return { is: "like", column, pattern: toPattern(text.value) };
}

function wrongArguments(name: string): Error {
  return invalidAddress(
    `No function signature for the function with name '${name}' matches the specified arguments. The function signatures considered are: ${name}(Edm.String Nullable=true, Edm.String Nullable=true).`,
  );
}

function refuseQueryFunctions(expression: Expression): void {
  if (expression.is === "queryFunction") {
    throw invalidAddress("Not operator along with the Custom Named Condition operators is not allowed");
  }
  if (expression.is === "and" || expression.is === "or") expression.parts.forEach(refuseQueryFunctions);
  if (expression.is === "not") refuseQueryFunctions(expression.part);
}
