import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { ExpandItem } from "../address";
import { invalidAddress, propertyNotFound } from "../address-errors";
import { findNavigation, type Navigation } from "../navigation";
import { findProperty, keyColumn, propertyOf, typeNameOf } from "../properties";
import type { OutputColumn } from "../tree/output-column";
import { makeQuery, type ColumnReference } from "../tree/query";
import { makeAliasSource, makeRowsBuilder, type RowsBuilder } from "../tree/rows-builder";
import { planFilter } from "./filter-condition";
import type { ExpandPlan, RelatedQuery, Selection } from "./expand-plan";
import { planOrder } from "./order";
import { selectColumns, toOutput } from "./selected-columns";
import type { Scope } from "./scope";

const mostExpands = 15;
const namespace = "Microsoft.Dynamics.CRM.";

/** Plans `$select` and `$expand` of some rows. */
export function planSelection(
  rows: RowsBuilder,
  { select, expand }: Pick<ExpandItem, "select" | "expand">,
  scope: Scope,
): Selection {
  const columns = [...selectColumns(rows, select)];
  const expands = (expand ?? []).map((item) => planExpand(item, rows, columns, scope));
  const selected = select === null || select.includes("*") ? [] : select;
  const described = [...selected, ...expands.map((plan) => plan.description)];
  return { columns, expands, description: described.length === 0 ? "" : `(${described.join(",")})` };
}

/** Refuses what Dataverse cannot expand (learn.microsoft.com, webapi/query/join-tables). */
export function requireExpandable(items: readonly ExpandItem[]): void {
  if (countExpands(items) > mostExpands) {
    throw invalidAddress(`The number of $expand options exceeds the maximum of ${mostExpands}.`);
  }
}

/** Whether an expand stands inside another one, which changes how related rows are paged. */
export function isNested(items: readonly ExpandItem[]): boolean {
  return items.some((item) => item.expand !== null);
}

function countExpands(items: readonly ExpandItem[]): number {
  return items.reduce((count, item) => count + 1 + countExpands(item.expand ?? []), 0);
}

/** Plans one expand. A column that ties the rows together is added to `columns` when it is not there. */
function planExpand(item: ExpandItem, rows: RowsBuilder, columns: OutputColumn[], scope: Scope): ExpandPlan {
  const navigation = navigationOf(item, rows, scope.context.catalog);
  refuseOptions(item, navigation, scope);
  if (item.referenceOnly && navigation.is !== "lookup") {
    throw invalidAddress("Expand with $ref is only supported on lookup type navigation property.");
  }
  const parentColumn = navigation.is === "lookup" ? requireColumn(rows, navigation.column) : keyColumn(rows.table);
  const parentIndex = indexOf(columns, parentColumn) ?? addColumn(columns, rows, parentColumn, item.referenceOnly);
  if (item.referenceOnly) {
    return {
      item,
      navigation,
      parentIndex,
      related: null,
      description: `${navigation.property},${navigation.property}/$ref()`,
    };
  }
  const related = planRelated(item, navigation, scope);
  const { description } = related.selection;
  return {
    item,
    navigation,
    parentIndex,
    related,
    description: `${navigation.property}${description === "" ? "()" : description}`,
  };
}

function navigationOf(item: ExpandItem, rows: RowsBuilder, catalog: MetadataCatalog): Navigation {
  const [name = "", cast, ...rest] = item.navigation;
  const navigation = findNavigation(catalog, rows.table, name);
  if (navigation === undefined) throw propertyNotFound(name, typeNameOf(rows.table));
  if (cast === undefined) return navigation;
  const table = cast.startsWith(namespace) ? catalog.table(cast.slice(namespace.length)) : undefined;
  if (table === undefined || navigation.is !== "lookup" || rest.length > 0) {
    throw propertyNotFound(cast, typeNameOf(navigation.table));
  }
  return { ...navigation, table };
}

function refuseOptions(item: ExpandItem, navigation: Navigation, scope: Scope): void {
  const isInside = scope.expandDepth > 0;
  if ((item.orderBy ?? item.top) !== null && (navigation.is === "lookup" || isInside || scope.isNestedExpand)) {
    throw invalidAddress(
      "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.",
    );
  }
  if (navigation.is === "manyToMany" && scope.isNestedExpand) {
    throw invalidAddress("Nested $expand is not supported together with a many-to-many relationship.");
  }
}

function planRelated(item: ExpandItem, navigation: Navigation, outer: Scope): RelatedQuery {
  const rows = makeRowsBuilder(navigation.table, makeAliasSource());
  const scope: Scope = { ...outer, rows, variables: new Map(), expandDepth: outer.expandDepth + 1 };
  const { columns, expands, description } = planSelection(rows, item, scope);
  const withLink = [...columns];
  const link = linkOf(navigation, rows);
  const isVisible = navigation.is === "children" && !outer.isNestedExpand;
  const linkIndex = indexOf(withLink, link.attribute, link.alias) ?? addLink(withLink, link, isVisible);
  const where = planFilter(item.filter, scope);
  const order = planOrder(item.orderBy ?? [], scope);
  return {
    query: makeQuery(
      rows.build(where),
      withLink.map(({ value }) => value),
      { order },
    ),
    link,
    linkIndex,
    selection: { columns: withLink, expands, description },
  };
}

/** For a lookup the key of the row it names, for children their lookup, for N:N the column of the intersect table. */
function linkOf(navigation: Navigation, rows: RowsBuilder): ColumnReference {
  if (navigation.is === "lookup") return rows.key();
  if (navigation.is === "children") return rows.column(requireColumn(rows, navigation.column));
  const intersect = makeRowsBuilder(navigation.intersect, rows.newAlias);
  rows.addJoin({
    ...intersect.build(null),
    kind: "inner",
    own: navigation.otherColumn,
    parent: { alias: rows.alias, column: rows.table.primaryIdAttribute },
    firstOnly: false,
  });
  return intersect.column(requireColumn(intersect, navigation.ownColumn));
}

function indexOf(columns: readonly OutputColumn[], attribute: AttributeMetadata, alias?: string): number | undefined {
  const index = columns.findIndex(
    ({ value }) =>
      value.is === "column" &&
      value.column.attribute === attribute &&
      (alias ?? value.column.alias) === value.column.alias,
  );
  return index < 0 ? undefined : index;
}

function addColumn(
  columns: OutputColumn[],
  rows: RowsBuilder,
  attribute: AttributeMetadata,
  isVisible: boolean,
): number {
  return columns.push(toOutput(rows, isVisible ? propertyOf(attribute) : null, attribute)) - 1;
}

function addLink(columns: OutputColumn[], link: ColumnReference, isVisible: boolean): number {
  const name = isVisible ? propertyOf(link.attribute) : null;
  return columns.push({ name, value: { is: "column", column: link } }) - 1;
}

function requireColumn(rows: RowsBuilder, name: string): AttributeMetadata {
  const attribute = rows.table.attributes.get(name) ?? findProperty(rows.table, name);
  if (attribute === undefined) throw new Error(`The table ${rows.table.logicalName} has no column ${name}.`);
  return attribute;
}
