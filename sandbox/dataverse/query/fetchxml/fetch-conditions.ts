import type { RequestContext } from "../../webapi/request-context";
import { columnCondition, operatorCondition } from "../operators/operator-condition";
import { allOf, everything, not, type Condition } from "../tree/condition";
import type { Rows } from "../tree/query";
import { mostConditions, tooManyConditions } from "../query-limits";
import { requireColumn, type FetchNode, type FetchTables, type LinkNode } from "./fetch-rows";
import type { FetchCondition, FetchEntity, FetchFilter } from "./fetch-xml";

/** Turns the joins and filters of a query into rows: joined ones, and those that only have to be there. */
export function buildFetchRows(tables: FetchTables, more: Condition | null, context: RequestContext): Rows {
  if (countConditions(tables.root.entity) > mostConditions) throw tooManyConditions();
  return buildNode(tables.root, more, tables, context);
}

function buildNode(node: FetchNode, more: Condition | null, tables: FetchTables, context: RequestContext): Rows {
  const conditions = node.entity.filters.map((filter) => filterOf(filter, node, tables, context));
  for (const link of node.links) {
    const isJoin = addJoin(node, link, tables, context);
    if (!isJoin) conditions.push(linkCondition(link, node, tables, context));
  }
  return node.rows.build(allOf(more, ...conditions));
}

/** False for link types that join nothing. */
function addJoin(node: FetchNode, link: LinkNode, tables: FetchTables, context: RequestContext): boolean {
  const { linkType } = link.entity;
  if (linkType !== "inner" && linkType !== "outer" && linkType !== "matchfirstrowusingcrossapply") return false;
  node.rows.addJoin({
    ...buildNode(link, null, tables, context),
    kind: linkType === "inner" ? "inner" : "outer",
    own: link.from.logicalName,
    parent: { alias: node.rows.alias, column: link.to.logicalName },
    firstOnly: linkType === "matchfirstrowusingcrossapply",
  });
  return true;
}

/**
 * A link that only asks whether there are such rows. `all` finds parents that have related rows of which none satisfies the filter, `not all`
 * is the same as `any` (learn.microsoft.com, fetchxml/filter-rows, filter on values in related records).
 */
function linkCondition(link: LinkNode, node: FetchNode, tables: FetchTables, context: RequestContext): Condition {
  const rows = buildNode(link, null, tables, context);
  const exists: Condition = {
    is: "exists",
    rows,
    column: link.from.logicalName,
    parent: node.rows.column(link.to),
  };
  switch (link.entity.linkType) {
    case "not any":
      return not(exists);
    case "all":
      return allOf({ ...exists, rows: { ...rows, where: null } }, not(exists)) ?? everything;
    case "any":
    case "not all":
    case "exists":
    case "in":
    case "inner":
    case "outer":
    case "matchfirstrowusingcrossapply":
      return exists;
  }
}

function filterOf(filter: FetchFilter, node: FetchNode, tables: FetchTables, context: RequestContext): Condition {
  const parts = [
    ...filter.conditions.map((condition) => conditionOf(condition, node, tables, context)),
    ...filter.filters.map((nested) => filterOf(nested, node, tables, context)),
    ...filter.links.map((link) => linkCondition(tables.link(link, node), node, tables, context)),
  ];
  return parts.length === 0 ? everything : { is: filter.type, parts };
}

function conditionOf(
  condition: FetchCondition,
  node: FetchNode,
  tables: FetchTables,
  context: RequestContext,
): Condition {
  const { rows } = condition.entityName === null ? node : tables.find(condition.entityName);
  const column = rows.column(requireColumn(rows.table, condition.attribute));
  if (condition.valueOf === null) return operatorCondition(column, condition.operator, condition.values, context);
  const dot = condition.valueOf.indexOf(".");
  const other = dot < 0 ? rows : tables.find(condition.valueOf.slice(0, dot)).rows;
  return columnCondition(
    column,
    condition.operator,
    other.column(requireColumn(other.table, condition.valueOf.slice(dot + 1))),
  );
}

function countConditions({ filters, links }: FetchEntity): number {
  const inFilters = filters.reduce((count, filter) => count + countInFilter(filter), 0);
  return links.reduce((count, link) => count + countConditions(link), inFilters);
}

function countInFilter({ conditions, filters, links }: FetchFilter): number {
  const nested = filters.reduce((count, filter) => count + countInFilter(filter), conditions.length);
  return links.reduce((count, link) => count + countConditions(link), nested);
}
