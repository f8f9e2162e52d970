import { logicalName, primaryKey, type AnyTable, type Table } from "#model/tables/table";
import type { Translations } from "../format/labels";
import type { Condition, View, ViewColumn, ViewType } from "./view";

type SystemColumn = "createdon" | "modifiedon" | "ownerid" | "statecode";

/** The columns a view of the table may show. */
export type ViewColumnName<T extends AnyTable> = Lowercase<Extract<keyof T["columns"], string>> | SystemColumn;

/** Columns and their widths in pixels, from left to right. */
type Widths<Name extends string> = Readonly<Partial<Record<Name, number>>>;

interface Order<Name extends string> {
  readonly by: Name;
  readonly descending?: boolean;
}

export interface Listing<Name extends string> {
  readonly columns: Widths<Name>;
  readonly order: Order<Name>;
  readonly find: readonly Name[];
}

/** A further view, beside the six every table has. */
export interface FurtherView<Name extends string> {
  /** Takes the place of "Active …" as what a list opens with. */
  readonly isDefault?: boolean;
  /** Of its name, which is English. */
  readonly translations?: Translations;
  readonly columns: Widths<Name>;
  readonly order: Order<Name>;
  readonly where: readonly (Condition & { readonly column: Name })[];
}

const active: Condition = { column: "statecode", operator: "eq", value: 0 };
const inactive: Condition = { column: "statecode", operator: "eq", value: 1 };

/** The views of a table of our own: the six every table has, with the same columns, and further ones by name. */
export function makeViews<T extends Table>(
  table: T,
  listing: Listing<ViewColumnName<T>>,
  further: Readonly<Record<string, FurtherView<ViewColumnName<T>>>> = {},
): View[] {
  const { label, plural } = table;
  const base = baseOf(table, listing);
  const standard = (key: string, name: string, type: ViewType, conditions: readonly Condition[]): View => ({
    ...base,
    key,
    name,
    type,
    conditions,
    isDefault: true,
    find: type === "quickFind" ? listing.find : [],
  });
  const others = Object.entries(further).map(([name, view]): View => furtherView(table, name, view));
  const opensWithAnother = others.some((view) => view.isDefault);
  return [
    { ...standard("active", `Active ${plural}`, "public", [active]), isDefault: !opensWithAnother },
    { ...standard("inactive", `Inactive ${plural}`, "public", [inactive]), isDefault: false },
    standard("advanced find", `${label} Advanced Find View`, "advancedFind", []),
    standard("associated", `${label} Associated View`, "associated", [active]),
    standard("quick find", `Quick Find Active ${plural}`, "quickFind", [active]),
    standard("lookup", `${label} Lookup View`, "lookup", [active]),
    ...others,
  ];
}

function furtherView<T extends Table>(table: T, name: string, view: FurtherView<ViewColumnName<T>>): View {
  return {
    ...baseOf(table, view),
    key: name.toLowerCase(),
    name,
    translations: view.translations,
    type: "public",
    conditions: [active, ...view.where],
    isDefault: view.isDefault ?? false,
    find: [],
  };
}

function baseOf<Name extends string>(table: Table, { columns, order }: Pick<Listing<Name>, "columns" | "order">) {
  return {
    table: logicalName(table.schemaName),
    primaryKey: primaryKey(table),
    primaryName: table.primaryName.toLowerCase(),
    columns: viewColumns(columns),
    order: { column: order.by, descending: order.descending ?? false },
  };
}

/** Columns by name and width as a list, from left to right. */
export function viewColumns(widths: Widths<string>): ViewColumn[] {
  return Object.entries(widths).flatMap(([name, width]) => (width === undefined ? [] : [{ name, width }]));
}
