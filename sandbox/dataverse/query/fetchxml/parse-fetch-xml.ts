import { childElements, parseXml, xmlOf, type XmlElement } from "../xml/xml-text";
import { entityNotNamed, invalidChild, invalidFetch, malformedFetch } from "./fetch-errors";
import {
  linkTypes,
  type FetchAttribute,
  type FetchCondition,
  type FetchEntity,
  type FetchFilter,
  type FetchLink,
  type FetchOrder,
  type FetchXml,
} from "./fetch-xml";

/** Reads FetchXML. 0x80040303 when it is not well-formed, 0x8004111c for an element where none may be; unknown attributes are ignored. */
export function parseFetchXml(text: string): FetchXml {
  try {
    return readFetch(text);
  } catch (error) {
    if (error instanceof RangeError) throw malformedFetch("The query is nested too deeply.");
    throw error;
  }
}

function readFetch(text: string): FetchXml {
  const fetch = parseXml(text);
  if (fetch === undefined) throw malformedFetch("Invalid XML.");
  const [entity, ...others] = childElements(fetch);
  if (fetch.localName !== "fetch" || entity?.localName !== "entity") throw entityNotNamed();
  if (others[0] !== undefined) throw invalidChild("entity", others[0].tagName, xmlOf(others[0]));
  const query: FetchXml = {
    top: readCount(fetch, "top"),
    count: readCount(fetch, "count"),
    page: readCount(fetch, "page"),
    pagingCookie: fetch.getAttribute("paging-cookie") ?? "",
    distinct: isTrue(fetch, "distinct"),
    aggregate: isTrue(fetch, "aggregate"),
    aggregateLimit: readCount(fetch, "aggregatelimit"),
    returnTotalRecordCount: isTrue(fetch, "returntotalrecordcount"),
    useRawOrderBy: isTrue(fetch, "useraworderby"),
    entity: readEntity(entity),
  };
  if (query.top !== null && (query.page !== null || query.count !== null)) {
    throw invalidFetch("The top attribute can't be specified with paging attribute page or count.");
  }
  return query;
}

const entityChildren = "filter, order, link-entity, attribute, all-attributes, no-attrs";

function readEntity(element: XmlElement): FetchEntity {
  const name = element.getAttribute("name") ?? "";
  if (name === "") throw entityNotNamed();
  const children = childElements(element);
  const wrong = children.find(({ localName }) => !entityChildren.split(", ").includes(localName ?? ""));
  if (wrong !== undefined) throw invalidChild(entityChildren, wrong.tagName, xmlOf(wrong));
  const named = (localName: string): readonly XmlElement[] => children.filter((child) => child.localName === localName);
  return {
    name,
    allAttributes: named("all-attributes").length > 0,
    noAttributes: named("no-attrs").length > 0,
    attributes: named("attribute").map(readAttribute),
    orders: named("order").map(readOrder),
    filters: named("filter").map((filter) => readFilter(filter)),
    links: named("link-entity").map(readLink),
  };
}

function readLink(element: XmlElement): FetchLink {
  const written = element.getAttribute("link-type") ?? "inner";
  const linkType = linkTypes.find((known) => known === written);
  if (linkType === undefined) throw invalidFetch(`'${written}' is not a valid link-type.`);
  return {
    ...readEntity(element),
    from: element.getAttribute("from"),
    to: element.getAttribute("to"),
    alias: element.getAttribute("alias"),
    linkType,
  };
}

function readAttribute(element: XmlElement): FetchAttribute {
  return {
    name: element.getAttribute("name") ?? "",
    alias: element.getAttribute("alias"),
    aggregate: element.getAttribute("aggregate"),
    groupBy: isTrue(element, "groupby"),
    dateGrouping: element.getAttribute("dategrouping"),
    distinct: isTrue(element, "distinct"),
    userTimeZone: element.getAttribute("usertimezone") !== "false",
    rowAggregate: element.getAttribute("rowaggregate"),
  };
}

function readOrder(element: XmlElement): FetchOrder {
  return {
    attribute: element.getAttribute("attribute"),
    alias: element.getAttribute("alias"),
    entityName: element.getAttribute("entityname"),
    descending: isTrue(element, "descending"),
  };
}

const filterChildren = "condition, filter, link-entity";

const deepestFilter = 50;

function readFilter(element: XmlElement, depth = 1): FetchFilter {
  if (depth > deepestFilter) throw malformedFetch("The query is nested too deeply.");
  const type = element.getAttribute("type") ?? "and";
  if (type !== "and" && type !== "or") throw invalidFetch(`'${type}' is not a valid filter type.`);
  const children = childElements(element);
  const wrong = children.find(({ localName }) => !filterChildren.split(", ").includes(localName ?? ""));
  if (wrong !== undefined) throw invalidChild(filterChildren, wrong.tagName, xmlOf(wrong));
  const named = (localName: string): readonly XmlElement[] => children.filter((child) => child.localName === localName);
  return {
    type,
    conditions: named("condition").map(readCondition),
    filters: named("filter").map((nested) => readFilter(nested, depth + 1)),
    links: named("link-entity").map(readLink),
  };
}

function readCondition(element: XmlElement): FetchCondition {
  const attribute = element.getAttribute("attribute") ?? "";
  const operator = element.getAttribute("operator") ?? "";
  if (attribute === "" || operator === "") throw invalidFetch("A condition needs an attribute and an operator.");
  const value = element.getAttribute("value");
  const listed = childElements(element).map((child) => child.textContent ?? "");
  return {
    attribute,
    entityName: element.getAttribute("entityname"),
    operator,
    values: value === null ? listed : [value, ...listed],
    valueOf: element.getAttribute("valueof"),
  };
}

function isTrue(element: XmlElement, name: string): boolean {
  const value = element.getAttribute(name)?.toLowerCase();
  return value === "true" || value === "1";
}

function readCount(element: XmlElement, name: string): number | null {
  const text = element.getAttribute(name);
  if (text === null || text === "") return null;
  if (!/^\d{1,9}$/.test(text) || (name === "page" && Number(text) === 0)) {
    throw invalidFetch(`'${text}' is not a valid value of ${name}.`);
  }
  return Number(text);
}
