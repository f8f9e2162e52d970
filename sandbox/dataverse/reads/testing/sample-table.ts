import type { TableDefinition } from "../../metadata/metadata-content";
import type { SolutionMetadata } from "../../metadata/solution-metadata";
import type { OptionSetMetadata, RelationshipMetadata } from "../../metadata/table-metadata";
import { buildTable, type ColumnSketch } from "../../store/testing/build-table";

const noId = "00000000-0000-0000-0000-000000000000";
const text: ColumnSketch = { type: "String", maxLength: 200, format: "Text" };

function choices(name: string, ...labels: readonly (readonly [english: string, danish: string])[]): OptionSetMetadata {
  return {
    metadataId: noId,
    name,
    isGlobal: false,
    options: labels.map(([english, danish], index) => ({
      value: index + 1,
      label: english,
      labels: { 1033: english, 1030: danish },
    })),
  };
}

/** A table with a column of every type. Labels of `sample_kind` sort otherwise than its values. */
function makeItemTable(): TableDefinition {
  const table = buildTable(
    "sample_item",
    {
      sample_itemid: { type: "Uniqueidentifier" },
      sample_name: text,
      sample_note: { type: "Memo", maxLength: 2000 },
      sample_count: { type: "Integer", min: -1000, max: 1000 },
      sample_amount: { type: "Decimal", min: -1000, max: 1000, precision: 2 },
      sample_ratio: { type: "Double", min: -1000, max: 1000, precision: 5 },
      sample_price: { type: "Money", min: 0, max: 1000, precision: 2 },
      sample_flag: { type: "Boolean", defaultValue: false, trueLabel: "On", falseLabel: "Off" },
      sample_kind: {
        type: "Picklist",
        optionSet: choices("sample_kind", ["Zinc", "Zink"], ["Air", "Luft"], ["Milk", "Mælk"]),
        defaultValue: null,
      },
      sample_tags: {
        type: "MultiSelectPicklist",
        optionSet: choices("sample_tags", ["Red", "Rød"], ["Green", "Grøn"], ["Blue", "Blå"]),
        defaultValue: null,
      },
      sample_at: { type: "DateTime", format: "DateAndTime", behavior: "UserLocal" },
      sample_day: { type: "DateTime", format: "DateOnly", behavior: "DateOnly" },
      sample_wall: { type: "DateTime", format: "DateAndTime", behavior: "TimeZoneIndependent" },
      sample_language: { type: "Integer", min: 0, max: 10000 },
      sample_secret: text,
      sample_parentid: { type: "Lookup", targets: ["sample_item"] },
      transactioncurrencyid: { type: "Lookup", targets: ["transactioncurrency"] },
      ownerid: { type: "Owner", targets: ["systemuser", "team"] },
      owningbusinessunit: { type: "Lookup", targets: ["businessunit"] },
      versionnumber: { type: "BigInt" },
    },
    {
      entitySetName: "sample_items",
      displayName: "Item",
      primaryNameAttribute: "sample_name",
      ownership: "UserOwned",
      changeTracking: true,
    },
  );
  const attributes = [...table.attributes.values()];
  return {
    ...table,
    attributes: attributes.map((attribute) => ({ ...attribute, isSecured: attribute.logicalName === "sample_secret" })),
  };
}

function lookup(
  column: string,
  to: string,
  toColumn: string,
  navigation: string,
  partner: string,
): RelationshipMetadata {
  return {
    metadataId: noId,
    schemaName: partner,
    referencedEntity: to,
    referencedAttribute: toColumn,
    referencingEntity: "sample_item",
    referencingAttribute: column,
    referencingNavigationProperty: navigation,
    referencedNavigationProperty: partner,
    cascadeDelete: "RemoveLink",
    cascadeAssign: "NoCascade",
    isCustom: true,
  };
}

function makeIntersectTable(): TableDefinition {
  const table = buildTable(
    "sample_item_contact",
    {
      sample_item_contactid: { type: "Uniqueidentifier" },
      sample_itemid: { type: "Uniqueidentifier" },
      contactid: { type: "Uniqueidentifier" },
      versionnumber: { type: "BigInt" },
    },
    { isIntersect: true },
  );
  return { ...table, attributes: [...table.attributes.values()] };
}

/** What an imaginary solution brings: items with children, related to contacts. */
export const sampleSolution: SolutionMetadata = {
  uniqueName: "Sample",
  tables: [makeItemTable(), makeIntersectTable()],
  relationships: [
    lookup("sample_parentid", "sample_item", "sample_itemid", "sample_ParentId", "sample_item_children"),
    lookup(
      "transactioncurrencyid",
      "transactioncurrency",
      "transactioncurrencyid",
      "transactioncurrencyid",
      "currency_sample_item",
    ),
    lookup("ownerid", "owner", "ownerid", "ownerid", "owner_sample_item"),
    lookup("owningbusinessunit", "businessunit", "businessunitid", "owningbusinessunit", "business_unit_sample_item"),
  ],
  manyToMany: [
    {
      metadataId: noId,
      schemaName: "sample_item_contacts",
      intersectEntity: "sample_item_contact",
      entity1: "sample_item",
      entity1IntersectAttribute: "sample_itemid",
      entity1NavigationProperty: "sample_item_contacts",
      entity2: "contact",
      entity2IntersectAttribute: "contactid",
      entity2NavigationProperty: "sample_contact_items",
    },
  ],
  globalOptionSets: [],
  extensions: [],
};
