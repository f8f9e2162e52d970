import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import type { LookupNavigation } from "../navigation";
import { keyColumn } from "../properties";
import { allOf, type Condition } from "./condition";
import type { ColumnReference, Join, Rows } from "./query";

/** Hands out names for rows, one after the other: t0, t1, … */
export type AliasSource = () => string;

export function makeAliasSource(): AliasSource {
  let count = 0;
  return () => `t${String(count++)}`;
}

/** Rows whose joins are found out while conditions and columns are read: each lookup that is followed is joined once. */
export interface RowsBuilder {
  readonly table: TableMetadata;
  readonly alias: string;
  readonly newAlias: AliasSource;
  column(attribute: AttributeMetadata): ColumnReference;
  key(): ColumnReference;
  /** The row a lookup names, joined if there is one. */
  follow(navigation: LookupNavigation): RowsBuilder;
  /** The same row as another table sees it: an owner as a user. */
  cast(table: TableMetadata): RowsBuilder;
  addJoin(join: Join): void;
  joins(): readonly Join[];
  build(where: Condition | null): Rows;
}

export function makeRowsBuilder(table: TableMetadata, newAlias: AliasSource): RowsBuilder {
  const alias = newAlias();
  const added: Join[] = [];
  const followed = new Map<string, { readonly column: string; readonly own: string; readonly builder: RowsBuilder }>();
  // Intersect tables have no privileges of their own, nor has the abstract owner.
  const secured = table.isIntersect !== true && table.logicalName !== "owner";

  function joined(name: string, column: string, target: TableMetadata): RowsBuilder {
    const known = followed.get(name);
    if (known !== undefined) return known.builder;
    const builder = makeRowsBuilder(target, newAlias);
    followed.set(name, { column, own: target.primaryIdAttribute, builder });
    return builder;
  }

  function followedJoins(): readonly Join[] {
    return [...followed.values()].map(({ column, own, builder }) => ({
      ...builder.build(null),
      kind: "outer",
      own,
      parent: { alias, column },
      firstOnly: false,
    }));
  }

  const builder: RowsBuilder = {
    table,
    alias,
    newAlias,
    column: (attribute) => ({ alias, table, attribute }),
    key: () => ({ alias, table, attribute: keyColumn(table) }),
    follow: (navigation) => joined(navigation.property, navigation.column, navigation.table),
    cast: (target) => joined(`as ${target.logicalName}`, table.primaryIdAttribute, target),
    addJoin: (join) => {
      added.push(join);
    },
    joins: () => [...added, ...followedJoins()],
    build: (where) => ({ table, alias, secured, joins: builder.joins(), where: allOf(where) }),
  };
  return builder;
}
