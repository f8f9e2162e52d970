import type { EntityWebApiMetadata } from "dataverse-ify/lib/metadata/EntityWebApiMetadata";
import type { MetadataCache } from "dataverse-ify/lib/metadata/MetadataCache";
import type { Column } from "#model/tables/column";
import { entitySetName, logicalName, primaryKey, type Table } from "#model/tables/table";

/** The type names dataverse-ify converts values by; all others are taken as they are. */
const attributeTypes: Readonly<Record<Column["type"], string>> = {
  text: "String",
  memo: "Memo",
  whole: "Integer",
  decimal: "Decimal",
  money: "Money",
  date: "DateOnly:DateOnly",
  dateTime: "DateTime:UserLocal",
  yesNo: "Boolean",
  choice: "Optionset",
  lookup: "Lookup",
};

/** What dataverse-ify has to know of a table to write a row of it, from the model's own description. */
export function toEntityMetadata(table: Table): EntityWebApiMetadata {
  const columns = Object.entries(table.columns);
  return {
    typeName: `mscrm.${logicalName(table.schemaName)}`,
    logicalName: logicalName(table.schemaName),
    collectionName: entitySetName(table),
    primaryIdAttribute: primaryKey(table),
    attributeTypes: Object.fromEntries(
      columns.map(([name, column]) => [logicalName(name), attributeTypes[column.type]]),
    ),
    navigation: {
      ...Object.fromEntries(
        columns.flatMap(([name, column]) => (column.type === "lookup" ? [[name, [column.target]]] : [])),
      ),
      // Every table with money has it.
      transactioncurrencyid: ["transactioncurrency"],
      // Owners are bound by the plain name of the column, whether they are people or teams.
      ownerid: ["systemuser"],
    },
  };
}

/** Set names of the stock tables a row points to, so that dataverse-ify need not ask the service for them. */
const stockEntitySetNames = {
  opportunity: "opportunities",
  account: "accounts",
  transactioncurrency: "transactioncurrencies",
  systemuser: "systemusers",
};

export function toMetadataCache(table: Table): MetadataCache {
  return {
    entities: { [logicalName(table.schemaName)]: toEntityMetadata(table) },
    entitySetNames: { ...stockEntitySetNames },
  };
}
