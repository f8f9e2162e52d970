import type { Expression } from "../address";
import { everything, not, type Condition } from "../tree/condition";
import type { Rows } from "../tree/query";
import { makeRowsBuilder, type RowsBuilder } from "../tree/rows-builder";
import type { CollectionNavigation } from "../navigation";
import { resolveCollection } from "./resolve-path";
import type { Scope } from "./scope";

type Lambda = Extract<Expression, { is: "any" | "all" }>;

/** `Account_Tasks/any(t:t/statecode eq 0)`. `all` is true where there is no row at all. */
export function lambdaCondition(
  lambda: Lambda,
  scope: Scope,
  toCondition: (expression: Expression, scope: Scope) => Condition,
): Condition {
  const { of, navigation } = resolveCollection(lambda.collection, scope);
  const related = makeRowsBuilder(navigation.table, of.newAlias);
  const { each } = lambda;
  const variables = new Map(scope.variables);
  if (each !== null) variables.set(each.variable, related);
  const condition = each === null ? everything : toCondition(each.condition, { ...scope, variables });
  return lambda.is === "any"
    ? relatedExists(of, navigation, related, condition)
    : not(relatedExists(of, navigation, related, not(condition)));
}

function relatedExists(
  of: RowsBuilder,
  navigation: CollectionNavigation,
  related: RowsBuilder,
  condition: Condition,
): Condition {
  const rows = related.build(condition);
  if (navigation.is === "children") return { is: "exists", rows, column: navigation.column, parent: of.key() };
  return {
    is: "exists",
    rows: throughIntersect(navigation, rows, of),
    column: navigation.ownColumn,
    parent: of.key(),
  };
}

function throughIntersect(
  navigation: Extract<CollectionNavigation, { is: "manyToMany" }>,
  rows: Rows,
  of: RowsBuilder,
): Rows {
  const intersect = makeRowsBuilder(navigation.intersect, of.newAlias);
  intersect.addJoin({
    ...rows,
    kind: "inner",
    own: navigation.table.primaryIdAttribute,
    parent: { alias: intersect.alias, column: navigation.otherColumn },
    firstOnly: false,
  });
  return intersect.build(null);
}
