import { hasMoney } from "../../tables/has-money";
import type { AlternateKey, Extension, Table } from "#model/tables/table";
import { introducedVersion } from "../../identity";
import { childText } from "../../xml/find";
import { element, textElements, type XmlElement } from "../../xml/element";
import { columnXml, primaryNameXml } from "../columns/column-xml";
import { currencyColumns, systemColumns } from "../columns/system-columns";
import { labels } from "../labels";
import { rootNamespace } from "../root-namespace";
import { tableFlags } from "./table-flags";

/** Entity.xml of a table of our own. Its forms, views and ribbon lie in files beside it and take the place of the empty elements. */
export function tableXml(table: Table, audited: boolean): XmlElement {
  const { schemaName, label } = table;
  const own = Object.entries(table.columns).flatMap(([name, column]) =>
    name === table.primaryName ? [primaryNameXml(schemaName, name, column)] : columnXml(schemaName, name, column),
  );
  const attributes = [...systemColumns(table), ...(hasMoney(table) ? currencyColumns : []), ...own];
  return element(
    "Entity",
    rootNamespace,
    nameXml(schemaName, label),
    element(
      "EntityInfo",
      {},
      element(
        "entity",
        { Name: schemaName },
        labels("LocalizedNames", label),
        labels("LocalizedCollectionNames", table.plural),
        labels("Descriptions", table.description),
        element("attributes", {}, sortedByName(attributes)),
        tableFlags(table, audited),
        table.keys.length === 0 ? undefined : element("EntityKeys", {}, table.keys.map(keyXml)),
      ),
    ),
    placeholders({ hasForm: true, hasViews: true }),
  );
}

/** What a stock table gets from us. */
export interface Additions {
  readonly extension: Extension | undefined;
  readonly hasForm: boolean;
  readonly hasViews: boolean;
}

/** Entity.xml of a stock table: only what we add to it, never its own settings. */
export function extensionXml(schemaName: string, label: string, additions: Additions): XmlElement {
  const columns = Object.entries(additions.extension?.columns ?? {}).flatMap(([name, column]) =>
    columnXml(schemaName, name, column),
  );
  const attributes = element("attributes", {}, sortedByName(columns));
  return element(
    "Entity",
    rootNamespace,
    nameXml(schemaName, label),
    columns.length === 0 ? undefined : element("EntityInfo", {}, element("entity", { Name: schemaName }, attributes)),
    placeholders(additions),
  );
}

/** Without these SolutionPackager drops the files of a table without a word. */
function placeholders({ hasForm, hasViews }: Pick<Additions, "hasForm" | "hasViews">): XmlElement[] {
  return [
    ...(hasForm ? [element("FormXml", {})] : []),
    ...(hasViews ? [element("SavedQueries", {})] : []),
    element("RibbonDiffXml", {}),
  ];
}

function nameXml(schemaName: string, label: string): XmlElement {
  return element("Name", { LocalizedName: label, OriginalName: label }, schemaName);
}

function keyXml({ name, label, columns }: AlternateKey): XmlElement {
  return element(
    "EntityKey",
    {},
    textElements({
      Name: name,
      LogicalName: name.toLowerCase(),
      IntroducedVersion: introducedVersion,
      IsCustomizable: 1,
    }),
    element(
      "EntityKeyAttributes",
      {},
      columns.map((column) => element("AttributeName", {}, column.toLowerCase())),
    ),
    labels("displaynames", label),
  );
}

function sortedByName(attributes: readonly XmlElement[]): XmlElement[] {
  return [...attributes].sort((a, b) => (childText(a, "Name") < childText(b, "Name") ? -1 : 1));
}
