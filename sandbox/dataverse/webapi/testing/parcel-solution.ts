import type { TableDefinition } from "../../metadata/metadata-content";
import type { SolutionMetadata } from "../../metadata/solution-metadata";
import type { Cascade, OptionSetMetadata, RelationshipMetadata, TableMetadata } from "../../metadata/table-metadata";
import { buildKey, buildTable, type ColumnSketch } from "../../store/testing/build-table";

const noId = "00000000-0000-0000-0000-000000000000";
const text = (maxLength: number): ColumnSketch => ({ type: "String", maxLength, format: "Text" });
const lookup = (...targets: readonly string[]): ColumnSketch => ({ type: "Lookup", targets });
const moment = { type: "DateTime", format: "DateAndTime", behavior: "UserLocal" } as const;

function options(name: string, ...values: OptionSetMetadata["options"]): OptionSetMetadata {
  return { metadataId: noId, name, isGlobal: false, options: values };
}

const option = (value: number, label: string, more: object = {}) => ({
  value,
  label,
  labels: { 1033: label },
  ...more,
});

/** A table people own, with a column of every kind that can be written and two alternate keys. */
const parcel = buildTable(
  "new_parcel",
  {
    new_parcelid: { type: "Uniqueidentifier" },
    new_name: text(100),
    new_number: text(20),
    new_line: { type: "Integer", min: 0, max: 100 },
    new_note: { type: "Memo", maxLength: 2000 },
    new_weight: { type: "Decimal", min: -1000, max: 1000, precision: 3 },
    new_ratio: { type: "Double", min: 0, max: 1, precision: 4 },
    new_price: { type: "Money", min: 0, max: 1_000_000, precision: 2 },
    new_price_base: {
      type: "Money",
      min: 0,
      max: 1_000_000,
      precision: 2,
      baseOf: "new_price",
      canCreate: false,
      canUpdate: false,
    },
    new_fragile: { type: "Boolean", defaultValue: true, trueLabel: "Yes", falseLabel: "No" },
    new_size: {
      type: "Picklist",
      optionSet: options("new_size", option(1, "Small"), option(2, "Large")),
      defaultValue: 1,
    },
    new_tags: {
      type: "MultiSelectPicklist",
      optionSet: options("new_tags", option(1, "Red"), option(2, "Blue"), option(3, "Green")),
      defaultValue: null,
    },
    new_day: { type: "DateTime", format: "DateOnly", behavior: "DateOnly" },
    new_at: moment,
    new_secret: { type: "String", maxLength: 50, format: "Text", isSecured: true },
    new_accountid: lookup("account"),
    new_parentid: lookup("new_parcel"),
    new_truckid: lookup("new_truck"),
    transactioncurrencyid: lookup("transactioncurrency"),
    exchangerate: { type: "Decimal", min: 0, max: 100_000, precision: 10, canCreate: false, canUpdate: false },
    statecode: {
      type: "State",
      optionSet: options(
        "new_parcel_statecode",
        option(0, "Active", { defaultStatus: 1, invariantName: "Active" }),
        option(1, "Inactive", { defaultStatus: 2, invariantName: "Inactive" }),
      ),
      defaultValue: null,
    },
    statuscode: {
      type: "Status",
      optionSet: options(
        "new_parcel_statuscode",
        option(1, "Open", { state: 0 }),
        option(3, "Packed", { state: 0 }),
        option(2, "Delivered", { state: 1 }),
      ),
      defaultValue: null,
    },
    ownerid: { type: "Owner", targets: ["systemuser", "team"] },
    owninguser: lookup("systemuser"),
    owningteam: lookup("team"),
    owningbusinessunit: lookup("businessunit"),
    createdon: { ...moment, canCreate: false, canUpdate: false },
    modifiedon: { ...moment, canCreate: false, canUpdate: false },
    createdby: lookup("systemuser"),
    modifiedby: lookup("systemuser"),
    createdonbehalfby: lookup("systemuser"),
    modifiedonbehalfby: lookup("systemuser"),
    overriddencreatedon: { ...moment, canUpdate: false },
    versionnumber: { type: "BigInt" },
  },
  {
    displayName: "Parcel",
    primaryNameAttribute: "new_name",
    ownership: "UserOwned",
    changeTracking: true,
    keys: [buildKey("new_parcel_number", "new_number"), buildKey("new_parcel_line", "new_accountid", "new_line")],
  },
);

/** What parcels travel on: a truck with parcels cannot be deleted. */
const truck = buildTable(
  "new_truck",
  {
    new_truckid: { type: "Uniqueidentifier" },
    new_name: text(100),
    versionnumber: { type: "BigInt" },
  },
  { displayName: "Truck", primaryNameAttribute: "new_name", ownership: "OrganizationOwned" },
);

const parcelContact = buildTable(
  "new_parcel_contact",
  {
    new_parcel_contactid: { type: "Uniqueidentifier" },
    new_parcelid: { type: "Uniqueidentifier" },
    contactid: { type: "Uniqueidentifier" },
    versionnumber: { type: "BigInt" },
  },
  { isIntersect: true },
);

function toDefinition(table: TableMetadata): TableDefinition {
  return { ...table, attributes: [...table.attributes.values()] };
}

function relationship(
  column: string,
  to: string,
  navigation: string,
  partner: string,
  cascadeDelete: Cascade = "NoCascade",
  cascadeAssign: Cascade = "NoCascade",
): RelationshipMetadata {
  return {
    metadataId: noId,
    schemaName: partner,
    referencedEntity: to,
    referencedAttribute: `${to}id`,
    referencingEntity: "new_parcel",
    referencingAttribute: column,
    referencingNavigationProperty: navigation,
    referencedNavigationProperty: partner,
    cascadeDelete,
    cascadeAssign,
    isCustom: true,
  };
}

/** What an imaginary solution brings: parcels of accounts, parcels inside parcels, trucks, and contacts to be told. */
export const parcelSolution: SolutionMetadata = {
  uniqueName: "Parcels",
  tables: [toDefinition(parcel), toDefinition(truck), toDefinition(parcelContact)],
  relationships: [
    relationship("new_accountid", "account", "new_AccountId", "new_account_parcels", "RemoveLink"),
    relationship("new_parentid", "new_parcel", "new_ParentId", "new_parcel_children", "Cascade", "Cascade"),
    relationship("new_truckid", "new_truck", "new_TruckId", "new_truck_parcels", "Restrict"),
    relationship(
      "transactioncurrencyid",
      "transactioncurrency",
      "transactioncurrencyid",
      "TransactionCurrency_new_parcel",
    ),
    relationship("ownerid", "owner", "ownerid", "owner_new_parcel"),
    relationship("owningbusinessunit", "businessunit", "owningbusinessunit", "business_unit_new_parcel"),
    relationship("createdby", "systemuser", "createdby", "lk_new_parcel_createdby"),
    relationship("modifiedby", "systemuser", "modifiedby", "lk_new_parcel_modifiedby"),
    relationship("createdonbehalfby", "systemuser", "createdonbehalfby", "lk_new_parcel_createdonbehalfby"),
  ],
  manyToMany: [
    {
      metadataId: noId,
      schemaName: "new_parcel_contacts",
      intersectEntity: "new_parcel_contact",
      entity1: "new_parcel",
      entity1IntersectAttribute: "new_parcelid",
      entity1NavigationProperty: "new_parcel_contacts",
      entity2: "contact",
      entity2IntersectAttribute: "contactid",
      entity2NavigationProperty: "new_contact_parcels",
    },
  ],
  globalOptionSets: [],
  extensions: [],
};
