import type { MetadataCatalog } from "../../metadata/metadata-catalog";
import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import { mostLinks, tooManyLinks } from "../query-limits";
import { makeAliasSource, makeRowsBuilder, type AliasSource, type RowsBuilder } from "../tree/rows-builder";
import { aliasFault, columnNotFound, invalidFetch, tableNotFound } from "./fetch-errors";
import type { FetchEntity, FetchFilter, FetchLink } from "./fetch-xml";

/** An `entity` or `link-entity` with the rows it stands for, before conditions are read. */
export interface FetchNode {
  readonly entity: FetchEntity;
  readonly rows: RowsBuilder;
  readonly links: readonly LinkNode[];
}

export interface LinkNode extends FetchNode {
  readonly entity: FetchLink;
  /** What its columns are called in the answer: `alias.name`. */
  readonly alias: string;
  readonly from: AttributeMetadata;
  readonly to: AttributeMetadata;
}

/** All tables of a query, and which alias is whose. */
export interface FetchTables {
  readonly root: FetchNode;
  /** By alias, and by table name where no alias is given. */
  find(name: string): FetchNode;
  /** A link inside a filter, whose rows only decide whether others are wanted. */
  link(link: FetchLink, parent: FetchNode): LinkNode;
}

/** Looks up the tables of a query. 0x80041102 for an unknown one, 0x8004430D for more than fifteen links. */
export function findFetchTables(entity: FetchEntity, catalog: MetadataCatalog): FetchTables {
  if (countLinks(entity) > mostLinks) throw tooManyLinks();
  const newAlias = makeAliasSource();
  const nodes = new Map<string, FetchNode>();
  const link = (written: FetchLink, parent: FetchNode): LinkNode =>
    makeLink(written, parent.rows.table, catalog, newAlias, nodes);
  const rows = makeRowsBuilder(requireTable(catalog, entity.name), newAlias);
  const root: FetchNode = {
    entity,
    rows,
    links: entity.links.map((written) => makeLink(written, rows.table, catalog, newAlias, nodes)),
  };
  return {
    root,
    link,
    find: (name) => {
      const node = nodes.get(name) ?? (name === entity.name ? root : undefined);
      if (node === undefined) throw aliasFault(`There is no link-entity with the name or alias '${name}'.`);
      return node;
    },
  };
}

function makeLink(
  entity: FetchLink,
  parent: TableMetadata,
  catalog: MetadataCatalog,
  newAlias: AliasSource,
  nodes: Map<string, FetchNode>,
): LinkNode {
  const table = requireTable(catalog, entity.name);
  const rows = makeRowsBuilder(table, newAlias);
  const alias = entity.alias ?? nextName(entity.name, nodes);
  if (nodes.has(alias)) throw aliasFault(`The alias '${alias}' is used more than once.`);
  const { from, to } = columnsOf(entity, table, parent);
  const links: LinkNode[] = [];
  const node: LinkNode = { entity, rows, alias, from, to, links };
  nodes.set(alias, node);
  if (entity.alias === null && !nodes.has(entity.name)) nodes.set(entity.name, node);
  for (const nested of entity.links) links.push(makeLink(nested, table, catalog, newAlias, nodes));
  return node;
}

/** Dataverse numbers links without an alias: `contact1`, `contact2`. */
function nextName(table: string, nodes: ReadonlyMap<string, FetchNode>): string {
  let number = 1;
  while (nodes.has(`${table}${String(number)}`)) number++;
  return `${table}${String(number)}`;
}

/** As written; otherwise those of the one relationship between the two tables. */
function columnsOf(
  { from, to }: FetchLink,
  table: TableMetadata,
  parent: TableMetadata,
): { readonly from: AttributeMetadata; readonly to: AttributeMetadata } {
  if (from !== null && to !== null) return { from: requireColumn(table, from), to: requireColumn(parent, to) };
  const up = parent.manyToOne.find(
    ({ referencedEntity, referencingAttribute }) =>
      referencedEntity === table.logicalName && (to === null || to === referencingAttribute),
  );
  if (up !== undefined && (from === null || from === up.referencedAttribute)) {
    return { from: requireColumn(table, up.referencedAttribute), to: requireColumn(parent, up.referencingAttribute) };
  }
  const down = table.manyToOne.find(
    ({ referencedEntity, referencingAttribute }) =>
      referencedEntity === parent.logicalName && (from === null || from === referencingAttribute),
  );
  if (down === undefined) {
    throw invalidFetch(`The link-entity '${table.logicalName}' needs the attributes from and to.`);
  }
  return { from: requireColumn(table, down.referencingAttribute), to: requireColumn(parent, down.referencedAttribute) };
}

export function requireTable(catalog: MetadataCatalog, name: string): TableMetadata {
  const table = catalog.table(name);
  if (table === undefined) throw tableNotFound(name);
  return table;
}

/** Companions such as `createdbyname` are columns here. */
export function requireColumn(table: TableMetadata, name: string): AttributeMetadata {
  const attribute = table.attributes.get(name);
  if (attribute === undefined || !attribute.canRead) throw columnNotFound(table.logicalName, name);
  return attribute;
}

function countLinks({ links, filters }: FetchEntity): number {
  const all = [...links, ...filters.flatMap(linksIn)];
  return all.reduce((count, link) => count + 1 + countLinks(link), 0);
}

function linksIn({ links, filters }: FetchFilter): readonly FetchLink[] {
  return [...links, ...filters.flatMap(linksIn)];
}
