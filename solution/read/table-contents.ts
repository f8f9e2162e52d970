import type { XmlElement } from "../xml/element";
import { childOf, childrenOf, childText, elementAt } from "../xml/find";
import type { ColumnContents, FormContents, ManifestContents, TableContents, ViewContents } from "./contents";
import { plainId } from "./plain-id";

/** A table of the package with its columns, forms, views and commands. */
export function tableContents(xml: XmlElement, manifest: ManifestContents): TableContents {
  const schemaName = childText(xml, "Name");
  const entity = elementAt(xml, "EntityInfo", "entity");
  return {
    xml,
    schemaName,
    logicalName: schemaName.toLowerCase(),
    isDefined: isWhole(entity, behaviorOf(manifest, schemaName)),
    entity,
    columns: childrenOf(childOf(entity, "attributes"), "attribute").map(columnContents),
    forms: childrenOf(childOf(xml, "FormXml"), "forms").flatMap(formsOf),
    views: childrenOf(elementAt(xml, "SavedQueries", "savedqueries"), "savedquery").map(viewContents),
    ribbon: childOf(xml, "RibbonDiffXml"),
  };
}

/** A virtual table has its columns elsewhere; of a table that is listed as a part (behavior 1 or 2) only a part is exported. */
function isWhole(entity: XmlElement | undefined, behavior: string | undefined): boolean {
  const isVirtual = childOf(entity, "DataProviderId") !== undefined || childOf(entity, "ExternalName") !== undefined;
  return childOf(entity, "OwnershipTypeMask") !== undefined && !isVirtual && (behavior ?? "0") === "0";
}

function behaviorOf({ rootComponents }: ManifestContents, schemaName: string): string | undefined {
  return rootComponents.find(({ type, key }) => type === "1" && key === schemaName.toLowerCase())?.behavior;
}

function columnContents(xml: XmlElement): ColumnContents {
  return {
    xml,
    physicalName: xml.attributes.PhysicalName ?? "",
    name: childText(xml, "LogicalName") || childText(xml, "Name"),
    type: childText(xml, "Type"),
    isCustom: childText(xml, "IsCustomField") === "1",
  };
}

function formsOf(forms: XmlElement): FormContents[] {
  return childrenOf(forms, "systemform").map((xml) => ({
    xml,
    id: plainId(childText(xml, "formid")),
    name: labelOf(xml),
    type: forms.attributes.type ?? "",
  }));
}

function viewContents(xml: XmlElement): ViewContents {
  return {
    xml,
    id: plainId(childText(xml, "savedqueryid")),
    name: labelOf(xml),
    queryType: childText(xml, "querytype"),
  };
}

function labelOf(xml: XmlElement): string {
  return elementAt(xml, "LocalizedNames", "LocalizedName")?.attributes.description ?? "";
}
