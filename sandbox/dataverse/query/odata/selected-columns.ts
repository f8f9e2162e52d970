import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import { propertyNotFound } from "../address-errors";
import { findProperty, isPrincipal, keyColumn, propertyColumns, propertyOf, typeNameOf } from "../properties";
import type { OutputColumn } from "../tree/output-column";
import type { RowsBuilder } from "../tree/rows-builder";

/**
 * The columns `$select` asks for. The key is always there, an amount of money brings its currency, users and teams have their key twice
 * (learn.microsoft.com, webapi/query/select-columns).
 */
export function selectColumns(rows: RowsBuilder, select: readonly string[] | null): readonly OutputColumn[] {
  const chosen = chosenColumns(rows.table, select).map((attribute) => toOutput(rows, propertyOf(attribute), attribute));
  return isPrincipal(rows.table) ? [...chosen, toOutput(rows, "ownerid", keyColumn(rows.table))] : chosen;
}

export function toOutput(rows: RowsBuilder, name: string | null, attribute: AttributeMetadata): OutputColumn {
  return { name, value: { is: "column", column: rows.column(attribute) } };
}

/** In the order they were asked for, then what comes with them. */
function chosenColumns(table: TableMetadata, select: readonly string[] | null): readonly AttributeMetadata[] {
  if (select === null || select.includes("*")) return propertyColumns(table);
  const chosen = select.map((name) => {
    const attribute = findProperty(table, name);
    if (attribute === undefined) throw propertyNotFound(name, typeNameOf(table));
    return attribute;
  });
  const currency = table.attributes.get("transactioncurrencyid");
  const hasMoney = chosen.some(({ type }) => type === "Money") && currency !== undefined;
  return [...new Set([...chosen, ...(hasMoney ? [currency] : []), keyColumn(table)])];
}
