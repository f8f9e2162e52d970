import { stableId } from "../../metadata/metadata-id";
import type { KeyMetadata } from "../../metadata/table-metadata";
import { labelIn, readLabels } from "../package/labels";
import { at, attribute, child, children, isYes, textOf, type Element } from "../package/xml";
import { readColumn, type ColumnContext } from "./read-column";
import type { TableComponent, WholeTable } from "./table-component";

/** Reads an `<Entity>`: the table itself if the solution describes it, its columns and keys in any case. */
export function readTable(element: Element, context: Omit<ColumnContext, "table">): TableComponent {
  const schemaName = textOf(element, "Name") ?? "";
  const logicalName = schemaName.toLowerCase();
  const entity = at(element, "EntityInfo", "entity");
  const columnContext = { ...context, table: logicalName };
  return {
    schemaName,
    logicalName,
    entityName: attribute(entity, "Name"),
    whole: entity === null ? null : readWhole(entity, schemaName),
    columns: children(child(entity, "attributes"), "attribute").map((column) => readColumn(column, columnContext)),
    keys: children(child(entity, "EntityKeys"), "EntityKey").map((key) => readKey(key, columnContext)),
  };
}

/** Exports write the ownership of every table they describe; additions to another one write neither it nor the set's name. */
function readWhole(entity: Element, schemaName: string): WholeTable | null {
  const ownership = textOf(entity, "OwnershipTypeMask");
  const entitySetName = textOf(entity, "EntitySetName");
  if (ownership === null && entitySetName === null) return null;
  return {
    entitySetName: (entitySetName ?? `${schemaName}s`).toLowerCase(),
    ownership: ownership === "UserOwned" ? "UserOwned" : "OrganizationOwned",
    changeTracking: isYes(textOf(entity, "ChangeTrackingEnabled")),
    names: readLabels(entity, "LocalizedNames"),
    pluralNames: readLabels(entity, "LocalizedCollectionNames"),
    descriptions: readLabels(entity, "Descriptions"),
    hasNotes: isYes(textOf(entity, "HasRelatedNotes")),
    hasActivities: isYes(textOf(entity, "HasRelatedActivities")),
  };
}

function readKey(element: Element, { table, language }: ColumnContext): KeyMetadata {
  const schemaName = textOf(element, "Name") ?? "";
  return {
    metadataId: stableId("key", table, schemaName),
    schemaName,
    logicalName: textOf(element, "LogicalName") ?? schemaName.toLowerCase(),
    displayName: labelIn(readLabels(element, "displaynames"), language),
    attributes: children(child(element, "EntityKeyAttributes"), "AttributeName").map((name) =>
      (name.textContent ?? "").trim(),
    ),
    indexStatus: "Active",
  };
}
