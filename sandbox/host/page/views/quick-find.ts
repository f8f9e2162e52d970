import { attributeOf, childrenOf, flagOf } from "../xml/element";

/**
 * Puts what is looked for into the quick find filter of a query (`value="{0}"`), with a wildcard behind it as the platform does;
 * without a search the filter goes.
 */
export function setSearch(entity: Element, search: string): void {
  for (const filter of Array.from(entity.getElementsByTagName("filter"))) {
    if (!flagOf(filter, "isquickfindfields", false)) continue;
    if (search === "") filter.remove();
    else fillFilter(filter, search);
  }
}

function fillFilter(filter: Element, search: string): void {
  const pattern = search.replaceAll("*", "%");
  for (const condition of childrenOf(filter, "condition")) {
    const value = attributeOf(condition, "value") ?? "";
    const isText = attributeOf(condition, "operator") === "like";
    condition.setAttribute("value", value.replace("{0}", isText ? `${pattern}%` : search));
  }
}
