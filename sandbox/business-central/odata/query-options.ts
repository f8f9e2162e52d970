import { badRequest, notImplemented } from "../api-error";
import type { Filter } from "./filter";
import {
  parseExpand,
  parseFilter,
  parseOrderBy,
  parseSelect,
  type ExpandItem,
  type ExpandOption,
  type OrderItem,
} from "./parse";

/** What a request asks of a set: the system query options, parsed. */
export interface Query {
  /** Undefined for all properties. */
  readonly select: readonly string[] | undefined;
  readonly expand: readonly Expansion[];
  readonly filter: Filter | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly top: number | undefined;
  readonly skip: number | undefined;
  readonly count: boolean;
}

export interface Expansion {
  readonly navigation: string;
  readonly query: Query;
}

export interface RequestQuery extends Query {
  readonly skipToken: string | undefined;
  /** `$schemaversion`, `1.0` unless asked otherwise. */
  readonly schemaVersion: string;
}

const understood = new Set([
  "$select",
  "$expand",
  "$filter",
  "$orderby",
  "$top",
  "$skip",
  "$count",
  "$skiptoken",
  "$schemaversion",
  "$format",
]);

const emptyQuery: Query = {
  select: undefined,
  expand: [],
  filter: undefined,
  orderBy: [],
  top: undefined,
  skip: undefined,
  count: false,
};

/** Reads `$select`, `$expand` and so on; options without a dollar sign are not OData's and are left alone. */
export function toQuery(parameters: URLSearchParams): RequestQuery {
  for (const name of parameters.keys()) {
    if (name.startsWith("$") && !understood.has(name)) {
      throw notImplemented(`The query option ${name} is not supported.`);
    }
  }
  const read = <Parsed>(name: string, parse: (text: string) => Parsed): Parsed | undefined => {
    const text = parameters.get(name);
    return text === null ? undefined : parse(text);
  };
  return {
    select: withoutStar(read("$select", parseSelect)),
    expand: (read("$expand", parseExpand) ?? []).map(toExpansion),
    filter: read("$filter", parseFilter),
    orderBy: read("$orderby", parseOrderBy) ?? [],
    top: read("$top", (text) => toCount("$top", text)),
    skip: read("$skip", (text) => toCount("$skip", text)),
    count: parameters.get("$count") === "true",
    skipToken: parameters.get("$skiptoken") ?? undefined,
    schemaVersion: parameters.get("$schemaversion") ?? "1.0",
  };
}

function toExpansion(item: ExpandItem): Expansion {
  return { navigation: item.navigation, query: item.options.reduce(withOption, emptyQuery) };
}

function withOption(query: Query, option: ExpandOption): Query {
  switch (option.name) {
    case "select":
      return { ...query, select: withoutStar(option.value) };
    case "expand":
      return { ...query, expand: option.value.map(toExpansion) };
    case "filter":
    case "orderBy":
    case "top":
    case "skip":
    case "count":
      return { ...query, [option.name]: option.value };
  }
}

function withoutStar(names: readonly string[] | undefined): readonly string[] | undefined {
  return names?.includes("*") ? undefined : names;
}

function toCount(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text.trim())) throw badRequest(`${option} takes a whole number, not "${text}".`);
  return Number(text);
}
