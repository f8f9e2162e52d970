import type { AttributeMetadata } from "../../metadata/table-metadata";
import { hierarchyLookup } from "../operators/hierarchy-operators";
import { isPrincipal, keyColumn, propertyColumns, propertyOf } from "../properties";
import type { OutputColumn } from "../tree/output-column";
import type { RowsBuilder } from "../tree/rows-builder";
import { invalidFetch } from "./fetch-errors";
import { requireColumn, type FetchNode } from "./fetch-rows";
import type { FetchAttribute } from "./fetch-xml";

/**
 * The columns of a query that answers rows: those of the entity by their property names, those of links as `alias.name`, each by its own alias
 * where it has one. The key is always there unless rows are distinct; money brings its currency.
 */
export function rowColumns(root: FetchNode, distinct: boolean): readonly OutputColumn[] {
  const own = entityColumns(root, distinct);
  const linked = root.links.flatMap((link) => linkColumns(link, link.alias));
  const columns = [...own, ...linked];
  const names = new Set<string | null>();
  return columns.filter(({ name }) => name === null || (!names.has(name) && names.add(name)));
}

function entityColumns({ entity, rows }: FetchNode, distinct: boolean): readonly OutputColumn[] {
  const { table } = rows;
  const everything = entity.allAttributes || (entity.attributes.length === 0 && !entity.noAttributes && !distinct);
  const chosen = [
    ...entity.attributes.map((attribute) => attributeColumn(attribute, rows, propertyOf)),
    ...(everything ? propertyColumns(table).map((attribute) => toColumn(rows, propertyOf(attribute), attribute)) : []),
  ];
  const key = keyColumn(table);
  return [
    ...chosen,
    ...currencyOf(chosen, rows, propertyOf),
    ...(distinct ? [] : [toColumn(rows, key.logicalName, key)]),
    ...(distinct || !isPrincipal(table) ? [] : [toColumn(rows, "ownerid", key)]),
  ];
}

function linkColumns(node: FetchNode, alias: string): readonly OutputColumn[] {
  const { entity, rows } = node;
  const nameOf = ({ logicalName }: AttributeMetadata): string => `${alias}.${logicalName}`;
  const chosen = [
    ...entity.attributes.map((attribute) => attributeColumn(attribute, rows, nameOf)),
    ...(entity.allAttributes
      ? propertyColumns(rows.table).map((attribute) => toColumn(rows, nameOf(attribute), attribute))
      : []),
  ];
  const nested = node.links.flatMap((link) => linkColumns(link, link.alias));
  return [...chosen, ...currencyOf(chosen, rows, () => null), ...nested];
}

function attributeColumn(
  { name, alias, rowAggregate }: FetchAttribute,
  rows: RowsBuilder,
  nameOf: (attribute: AttributeMetadata) => string,
): OutputColumn {
  const attribute = requireColumn(rows.table, name);
  if (rowAggregate === null) return toColumn(rows, alias ?? nameOf(attribute), attribute);
  const lookup = hierarchyLookup(rows.table);
  if (rowAggregate.toLowerCase() !== "countchildren" || lookup === undefined || alias === null) {
    throw invalidFetch(`The rowaggregate '${rowAggregate}' needs an alias and a table with a hierarchy.`);
  }
  return { name: alias, value: { is: "childCount", column: rows.column(attribute), lookup } };
}

function currencyOf(
  columns: readonly OutputColumn[],
  rows: RowsBuilder,
  nameOf: (attribute: AttributeMetadata) => string | null,
): readonly OutputColumn[] {
  const currency = rows.table.attributes.get("transactioncurrencyid");
  const hasMoney = columns.some(({ value }) => value.is === "column" && value.column.attribute.type === "Money");
  return hasMoney && currency !== undefined ? [toColumn(rows, nameOf(currency), currency)] : [];
}

function toColumn(rows: RowsBuilder, name: string | null, attribute: AttributeMetadata): OutputColumn {
  return { name, value: { is: "column", column: rows.column(attribute) } };
}
