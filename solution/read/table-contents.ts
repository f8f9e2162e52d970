import type { XmlElement } from "../xml/element";
import { childOf, childrenOf, childText, elementAt } from "../xml/find";
import type { ColumnContents, FormContents, TableContents, ViewContents } from "./contents";
import { plainId } from "./plain-id";

/** A table of the package with its columns, forms, views and commands. */
export function tableContents(xml: XmlElement): TableContents {
  const schemaName = childText(xml, "Name");
  const entity = elementAt(xml, "EntityInfo", "entity");
  return {
    xml,
    schemaName,
    logicalName: schemaName.toLowerCase(),
    isDefined: childOf(entity, "OwnershipTypeMask") !== undefined,
    entity,
    columns: childrenOf(childOf(entity, "attributes"), "attribute").map(columnContents),
    forms: childrenOf(childOf(xml, "FormXml"), "forms").flatMap(formsOf),
    views: childrenOf(elementAt(xml, "SavedQueries", "savedqueries"), "savedquery").map(viewContents),
    ribbon: childOf(xml, "RibbonDiffXml"),
  };
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
