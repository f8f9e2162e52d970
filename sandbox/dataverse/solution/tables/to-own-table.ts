import type { TableDefinition } from "../../metadata/metadata-content";
import { stableId } from "../../metadata/metadata-id";
import { systemColumns, type SystemColumnsOf } from "../../metadata/system-columns";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import { labelIn } from "../package/labels";
import type { SolutionContents } from "../solution-contents";
import { withMoneyBases } from "./money-bases";
import type { TableComponent, WholeTable } from "./table-component";

/** A table component that describes the whole table. */
export type OwnTable = TableComponent & { readonly whole: WholeTable };

export function isOwnTable(table: TableComponent): table is OwnTable {
  return table.whole !== null;
}

/** A table the solution brings, with the columns the platform adds. */
export function toOwnTable(contents: SolutionContents, table: OwnTable, objectTypeCode: number): TableDefinition {
  const { languageCode, isManaged } = contents.manifest;
  const { whole } = table;
  return {
    metadataId: stableId("table", table.logicalName),
    logicalName: table.logicalName,
    schemaName: table.schemaName,
    entitySetName: whole.entitySetName,
    objectTypeCode,
    displayName: labelIn(whole.names, languageCode),
    displayNames: whole.names,
    displayCollectionName: labelIn(whole.pluralNames, languageCode),
    displayCollectionNames: whole.pluralNames,
    description: labelIn(whole.descriptions, languageCode),
    primaryIdAttribute: `${table.logicalName}id`,
    primaryNameAttribute: table.columns.find(({ isPrimaryName }) => isPrimaryName)?.logicalName ?? null,
    ownership: whole.ownership,
    isCustom: true,
    isManaged,
    changeTracking: whole.changeTracking,
    attributes: allColumns(contents, table),
    keys: table.keys,
  };
}

export function systemColumnsOf(contents: SolutionContents, table: OwnTable): SystemColumnsOf {
  return {
    table: table.logicalName,
    schemaName: table.schemaName,
    ownership: table.whole.ownership,
    hasMoney: table.columns.some(({ attribute }) => attribute?.type === "Money"),
    solution: contents.manifest.uniqueName,
  };
}

/** System columns are the platform's whatever the file says of them, but for their labels; states may have more reasons. */
function allColumns(contents: SolutionContents, table: OwnTable): readonly AttributeMetadata[] {
  const given = new Map(table.columns.map(({ logicalName, attribute }) => [logicalName, attribute]));
  const system = systemColumns(systemColumnsOf(contents, table)).map((column) =>
    relabelled(column, given.get(column.logicalName) ?? null),
  );
  const names = new Set(system.map(({ logicalName }) => logicalName));
  const own = table.columns.flatMap(({ logicalName, attribute }) =>
    attribute === null || names.has(logicalName) ? [] : [attribute],
  );
  return [...system, ...withMoneyBases(own)];
}

function relabelled(column: AttributeMetadata, given: AttributeMetadata | null): AttributeMetadata {
  if (given === null) return column;
  const named = {
    ...column,
    displayName: given.displayName === "" ? column.displayName : given.displayName,
    displayNames: given.displayNames ?? {},
  };
  const hasOptions = "optionSet" in named && "optionSet" in given && given.optionSet.options.length > 0;
  return hasOptions ? { ...named, optionSet: given.optionSet } : named;
}
