import type { MetadataContent, TableDefinition } from "./metadata-content";
import type { AttributeMetadata, KeyMetadata } from "./table-metadata";

/** The metadata one solution brought. */
export interface SolutionMetadata extends MetadataContent {
  readonly uniqueName: string;
  readonly extensions: readonly TableExtension[];
}

/** Columns and keys on a table another solution, or the platform, brought. */
export interface TableExtension {
  readonly table: string;
  readonly attributes: readonly AttributeMetadata[];
  readonly keys: readonly KeyMetadata[];
}

/** The metadata of an organisation: what it has of itself and what its solutions brought, in the order they were installed. */
export function withSolutions(base: MetadataContent, solutions: readonly SolutionMetadata[]): MetadataContent {
  const tables = new Map(base.tables.map((table) => [table.logicalName, table]));
  for (const solution of solutions) {
    for (const table of solution.tables) {
      const known = tables.get(table.logicalName);
      tables.set(table.logicalName, known === undefined ? table : extend(known, table));
    }
    for (const extension of solution.extensions) {
      const known = tables.get(extension.table);
      if (known !== undefined) tables.set(extension.table, extend(known, extension));
    }
  }
  return {
    tables: [...tables.values()],
    relationships: latest(
      [base, ...solutions].flatMap((content) => content.relationships),
      bySchemaName,
    ),
    manyToMany: latest(
      [base, ...solutions].flatMap((content) => content.manyToMany),
      bySchemaName,
    ),
    globalOptionSets: latest(
      [base, ...solutions].flatMap((content) => content.globalOptionSets),
      ({ name }) => name,
    ),
  };
}

function extend(table: TableDefinition, more: Pick<TableExtension, "attributes" | "keys">): TableDefinition {
  return {
    ...table,
    attributes: latest([...table.attributes, ...more.attributes], ({ logicalName }) => logicalName),
    keys: latest([...table.keys, ...more.keys], ({ logicalName }) => logicalName),
  };
}

function bySchemaName({ schemaName }: { readonly schemaName: string }): string {
  return schemaName;
}

/** Of several with the same name the last, which a later solution brought. */
function latest<Item>(items: readonly Item[], name: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [name(item), item])).values()];
}
