/** A FetchXML query as it was written; names are looked up later (learn.microsoft.com, fetchxml/reference). */
export interface FetchXml {
  readonly top: number | null;
  readonly count: number | null;
  readonly page: number | null;
  readonly pagingCookie: string;
  readonly distinct: boolean;
  readonly aggregate: boolean;
  readonly aggregateLimit: number | null;
  readonly returnTotalRecordCount: boolean;
  /** Choices are ordered by their integer. */
  readonly useRawOrderBy: boolean;
  readonly entity: FetchEntity;
}

export interface FetchEntity {
  readonly name: string;
  readonly allAttributes: boolean;
  readonly noAttributes: boolean;
  readonly attributes: readonly FetchAttribute[];
  readonly orders: readonly FetchOrder[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly FetchLink[];
}

export interface FetchLink extends FetchEntity {
  readonly from: string | null;
  readonly to: string | null;
  readonly alias: string | null;
  readonly linkType: LinkType;
}

export const linkTypes = [
  "inner",
  "outer",
  "any",
  "not any",
  "all",
  "not all",
  "exists",
  "in",
  "matchfirstrowusingcrossapply",
] as const;

export type LinkType = (typeof linkTypes)[number];

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | null;
  readonly aggregate: string | null;
  readonly groupBy: boolean;
  readonly dateGrouping: string | null;
  readonly distinct: boolean;
  readonly userTimeZone: boolean;
  readonly rowAggregate: string | null;
}

export interface FetchOrder {
  readonly attribute: string | null;
  readonly alias: string | null;
  readonly entityName: string | null;
  readonly descending: boolean;
}

export interface FetchFilter {
  readonly type: "and" | "or";
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly FetchLink[];
}

export interface FetchCondition {
  readonly attribute: string;
  readonly entityName: string | null;
  readonly operator: string;
  readonly values: readonly string[];
  /** Another column, `name` or `alias.name`. */
  readonly valueOf: string | null;
}
