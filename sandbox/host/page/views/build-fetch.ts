import { attributeOf, childOf, childrenOf, parseXml, toXml } from "../xml/element";
import { addFilter, filterElement, relatedFilter } from "./fetch-filters";
import { setSearch } from "./quick-find";
import type { RowLink, RowQuery } from "./row-query";
import type { View } from "./view";

/** The FetchXML of a view narrowed, ordered and paged as asked (learn.microsoft.com, fetchxml/reference). @throws XmlFault */
export function buildFetch(view: View, query: RowQuery): string {
  const fetch = parseXml(view.fetchXml, `The query of the view "${view.name}"`);
  const entity = childOf(fetch, "entity");
  if (entity === undefined) return view.fetchXml;
  setPage(fetch, query);
  addLinks(entity, query.links);
  addColumns(entity, query.extraColumns);
  setSorting(entity, query);
  setSearch(entity, query.search);
  if (query.filter) addFilter(entity, filterElement(entity, query.filter));
  if (query.related) relatedFilter(entity, query.related);
  for (const xml of query.filterXml) addFilter(entity, parseXml(xml, "A filter set by a script"));
  return toXml(fetch);
}

function setPage(fetch: Element, query: RowQuery): void {
  fetch.removeAttribute("top");
  fetch.setAttribute("page", String(query.page));
  fetch.setAttribute("count", String(query.pageSize));
  fetch.setAttribute("returntotalrecordcount", "true");
  if (query.pagingCookie === undefined) fetch.removeAttribute("paging-cookie");
  else fetch.setAttribute("paging-cookie", query.pagingCookie);
}

function addLinks(entity: Element, links: readonly RowLink[]): void {
  for (const link of links) {
    const element = append(entity, "link-entity");
    element.setAttribute("name", link.table);
    element.setAttribute("from", link.from);
    element.setAttribute("to", link.to);
    element.setAttribute("link-type", link.type);
    element.setAttribute("alias", link.alias);
  }
}

function addColumns(entity: Element, names: readonly string[]): void {
  for (const name of names) {
    const [alias, column] = splitName(name);
    const owner = alias === undefined ? entity : linkOf(entity, alias);
    if (owner === undefined || hasColumn(owner, column)) continue;
    append(owner, "attribute").setAttribute("name", column);
  }
}

function setSorting(entity: Element, { sorting }: RowQuery): void {
  if (sorting.length === 0) return;
  const owners = [entity, ...Array.from(entity.getElementsByTagName("link-entity"))];
  for (const order of owners.flatMap((owner) => childrenOf(owner, "order"))) order.remove();
  for (const { name, isDescending } of sorting) {
    const [alias, column] = splitName(name);
    const order = append(entity, "order");
    order.setAttribute("attribute", column);
    order.setAttribute("descending", String(isDescending));
    if (alias !== undefined) order.setAttribute("entityname", alias);
  }
}

/** `alias.column` of a linked table, or a column of the view's own table. */
export function splitName(name: string): readonly [string | undefined, string] {
  const dot = name.indexOf(".");
  return dot === -1 ? [undefined, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

function linkOf(entity: Element, alias: string): Element | undefined {
  return Array.from(entity.getElementsByTagName("link-entity")).find((link) => attributeOf(link, "alias") === alias);
}

function hasColumn(owner: Element, column: string): boolean {
  if (childOf(owner, "all-attributes")) return true;
  return childrenOf(owner, "attribute").some((attribute) => attributeOf(attribute, "name") === column);
}

function append(parent: Element, name: string): Element {
  const element = parent.ownerDocument.createElement(name);
  parent.append(element);
  return element;
}
