/** An address of the Web API as it was written: which path, which options. Nothing is looked up yet; `resolve-resource.ts` does that. */
export interface Address {
  readonly path: readonly Segment[];
  /** The path as it was written, without what stands before it: what a next link repeats. */
  readonly writtenPath: string;
  readonly options: QueryOptions;
}

/** One step of a path: `accounts`, `accounts(guid)`, `Microsoft.Dynamics.CRM.WhoAmI()`, `$count`. */
export interface Segment {
  readonly name: string;
  /** What stands in the parentheses; null when there are none. */
  readonly arguments: readonly Argument[] | null;
}

/** A key value or a parameter; without a name it is the primary key. */
export interface Argument {
  readonly name: string | null;
  readonly value: Literal | AliasReference;
}

/** `@p1`, whose value stands among the options; one without a value is null. */
export interface AliasReference {
  readonly is: "alias";
  readonly name: string;
}

export type Literal =
  | { readonly is: "null" }
  | { readonly is: "boolean"; readonly value: boolean }
  /** As it was written, so that no digit is lost. */
  | { readonly is: "number"; readonly text: string }
  | { readonly is: "string"; readonly value: string }
  /** In lower case. */
  | { readonly is: "guid"; readonly value: string }
  | { readonly is: "date"; readonly text: string }
  | { readonly is: "dateTime"; readonly text: string }
  /** `Microsoft.Dynamics.CRM.AttributeTypeCode'Lookup'`. */
  | { readonly is: "enumeration"; readonly type: string; readonly value: string }
  /** A list or an object: `["5","2000"]`, `{"@odata.id":"accounts(…)"}`. */
  | { readonly is: "json"; readonly value: unknown };

export type ComparisonOperator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** What `$filter` and parameter aliases are made of. */
export type Expression =
  | Literal
  | AliasReference
  /** A column, or one reached through lookups: `primarycontactid/fullname`. */
  | { readonly is: "path"; readonly steps: readonly string[] }
  | {
      readonly is: "comparison";
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly is: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly is: "not"; readonly part: Expression }
  /** `contains(name,'x')`. */
  | { readonly is: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  /** `Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['a'])`; the name without its namespace. */
  | { readonly is: "queryFunction"; readonly name: string; readonly arguments: readonly Argument[] }
  | {
      readonly is: "any" | "all";
      readonly collection: readonly string[];
      /** Null for `any()`, which asks only whether there is a row. */
      readonly each: { readonly variable: string; readonly condition: Expression } | null;
    };

export interface OrderItem {
  readonly by: Extract<Expression, { is: "path" | "alias" }>;
  readonly descending: boolean;
}

export interface ExpandItem {
  readonly navigation: readonly string[];
  /** `primarycontactid/$ref`: only the address of the row. */
  readonly referenceOnly: boolean;
  readonly select: readonly string[] | null;
  readonly filter: Expression | null;
  readonly orderBy: readonly OrderItem[] | null;
  readonly top: number | null;
  readonly expand: readonly ExpandItem[] | null;
  /** Its options as they were written, for links to the rest of the rows: `$select=subject;$top=2`. */
  readonly written: readonly string[];
}

export interface AggregateItem {
  readonly of: { readonly is: "rows" } | { readonly is: "path"; readonly steps: readonly string[] };
  /** `sum`, `average`, `min`, `max`; `count` for `$count`. */
  readonly method: string;
  readonly alias: string;
}

export type Transformation =
  | { readonly is: "filter"; readonly condition: Expression }
  | { readonly is: "aggregate"; readonly items: readonly AggregateItem[] }
  | {
      readonly is: "groupBy";
      readonly by: readonly (readonly string[])[];
      readonly aggregate: readonly AggregateItem[];
    };

/** What stands behind the question mark; null for an option that is absent. */
export interface QueryOptions {
  /** Properties as they were written, `*` included. */
  readonly select: readonly string[] | null;
  readonly expand: readonly ExpandItem[] | null;
  readonly filter: Expression | null;
  readonly orderBy: readonly OrderItem[] | null;
  readonly top: number | null;
  readonly count: boolean;
  readonly apply: readonly Transformation[] | null;
  readonly skipToken: string | null;
  readonly deltaToken: string | null;
  readonly fetchXml: string | null;
  readonly savedQuery: string | null;
  readonly userQuery: string | null;
  /** `$id` of a request that takes a reference away, as it was written. */
  readonly id: string | null;
  /** `annotations=true` of a request for `$metadata`. */
  readonly annotations: boolean;
  readonly aliases: ReadonlyMap<string, Expression>;
  /** Every option as it came, decoded, in its order: what a next link repeats. */
  readonly written: readonly { readonly name: string; readonly value: string }[];
}
