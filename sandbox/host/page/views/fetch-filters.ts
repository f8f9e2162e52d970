import type { RelatedTo, RowCondition, RowFilter } from "./row-query";

/** A filter in the document of a query. */
export function filterElement(near: Element, filter: RowFilter): Element {
  const element = near.ownerDocument.createElement("filter");
  element.setAttribute("type", filter.isOr ? "or" : "and");
  for (const condition of filter.conditions) element.append(conditionElement(near, condition));
  for (const inner of filter.filters) element.append(filterElement(near, inner));
  return element;
}

/** Adds a filter beside those a query has; all of them must hold. */
export function addFilter(entity: Element, filter: Element): void {
  if (filter.children.length > 0) entity.append(entity.ownerDocument.importNode(filter, true));
}

/** Narrows a query to the rows related to one. */
export function relatedFilter(entity: Element, related: RelatedTo): void {
  if (related.is === "lookup") {
    addFilter(entity, equals(entity, related.column, related.rowId));
    return;
  }
  const link = entity.ownerDocument.createElement("link-entity");
  link.setAttribute("name", related.intersectTable);
  link.setAttribute("from", related.toRows);
  link.setAttribute("to", related.rowsKey);
  link.setAttribute("intersect", "true");
  addFilter(link, equals(entity, related.toOther, related.rowId));
  entity.append(link);
}

function equals(near: Element, column: string, value: string): Element {
  const condition: RowCondition = { column, operator: "eq", values: [value], alias: undefined };
  return filterElement(near, { isOr: false, conditions: [condition], filters: [] });
}

function conditionElement(near: Element, condition: RowCondition): Element {
  const element = near.ownerDocument.createElement("condition");
  element.setAttribute("attribute", condition.column);
  element.setAttribute("operator", condition.operator);
  if (condition.alias !== undefined) element.setAttribute("entityname", condition.alias);
  const [first] = condition.values;
  if (condition.values.length === 1 && first !== undefined && !takesList(condition.operator)) {
    element.setAttribute("value", first);
    return element;
  }
  for (const text of condition.values) {
    const value = near.ownerDocument.createElement("value");
    value.textContent = text;
    element.append(value);
  }
  return element;
}

const listOperators = new Set(["in", "not-in", "between", "not-between", "contain-values", "not-contain-values"]);

function takesList(operator: string): boolean {
  return listOperators.has(operator);
}
