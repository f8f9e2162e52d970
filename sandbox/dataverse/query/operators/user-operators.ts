import { comparisonOf } from "../sql/column-sql";
import type { RequestContext } from "../../webapi/request-context";
import type { Condition } from "../tree/condition";
import type { ColumnReference } from "../tree/query";
import { invalidOperator } from "./operator-errors";

/** How deep a chain of managers may go. */
const deepestHierarchy = 100;

/**
 * The condition of an operator that speaks of the caller; undefined when it is none of them. A request that impersonates speaks of the
 * impersonated user. (learn.microsoft.com, fetchxml/reference/operators)
 */
export function userCondition(
  column: ColumnReference,
  operator: string,
  context: RequestContext,
): Condition | undefined {
  if (operator === "eq-userlanguage") {
    if (column.attribute.type !== "Integer") throw invalidOperator(operator, column.attribute);
    return { is: "comparison", column, operator: "eq", value: context.settings.languageCode };
  }
  const ids = idsOf(operator, context);
  if (ids === undefined) return undefined;
  if (comparisonOf(column.attribute) !== "plain" || column.attribute.type === "DateTime") {
    throw invalidOperator(operator, column.attribute);
  }
  return { is: "in", column, values: ids };
}

function idsOf(operator: string, context: RequestContext): readonly string[] | undefined {
  const { userId, businessUnitId } = context.caller;
  switch (operator) {
    case "eq-userid":
      return [userId];
    case "eq-businessid":
      return [businessUnitId];
    case "eq-userteams":
      return teamsOf([userId], context);
    case "eq-useroruserteams":
      return [userId, ...teamsOf([userId], context)];
    case "eq-useroruserhierarchy":
      return [userId, ...reportsOf(userId, context)];
    case "eq-useroruserhierarchyandteams": {
      const users = [userId, ...reportsOf(userId, context)];
      return [...users, ...teamsOf(users, context)];
    }
    default:
      return undefined;
  }
}

function teamsOf(userIds: readonly string[], { store }: RequestContext): readonly string[] {
  const sql = "SELECT DISTINCT teamid FROM teammembership WHERE systemuserid IN (SELECT value FROM json_each(?))";
  return store.all(sql, JSON.stringify(userIds)).map((row) => String(row["teamid"]));
}

/** Everybody who reports to the user, directly or through others. */
function reportsOf(userId: string, { store }: RequestContext): readonly string[] {
  const sql = `WITH RECURSIVE report(id, depth) AS (
      SELECT systemuserid, 1 FROM systemuser WHERE parentsystemuserid = ?
      UNION SELECT u.systemuserid, depth + 1 FROM systemuser u JOIN report r ON u.parentsystemuserid = r.id WHERE depth < ?
    ) SELECT DISTINCT id FROM report`;
  return store.all(sql, userId, deepestHierarchy).map((row) => String(row["id"]));
}
