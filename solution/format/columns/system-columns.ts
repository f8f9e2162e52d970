import type { Table } from "#model/tables/table";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { attributeXml, type Attribute } from "./attribute";
import { localOptionSet } from "./option-sets";

const noId = "00000000-0000-0000-0000-000000000000";
/** Object type codes of user and team, the two kinds of owner; the only codes that are the same everywhere. */
const ownerTypeCodes = [8, 9];

const written = { isSystem: true, create: false, update: false, audited: false } as const;
const writtenAndFiltered = { ...written, filterable: true, retrievable: true, imeMode: "inactive" } as const;
const hidden = { ...written, displayMask: null, logical: true } as const;

/** The columns the platform gives every table; an export lists them all, and an import that lacks some is refused. */
export function systemColumns(table: Table): XmlElement[] {
  return [
    primaryKeyXml(table),
    ...creation,
    ...(table.ownership === "User" ? ownerColumns : [organizationColumn]),
    stateXml(table.schemaName),
    statusXml(table.schemaName),
    ...timeZoneColumns,
  ];
}

/** The currency of a row and its rate to the base currency: columns of every table that has money. */
export const currencyColumns: readonly XmlElement[] = [
  lookupXml("TransactionCurrencyId", "Currency", { isSystem: true }),
  attributeXml({
    schemaName: "ExchangeRate",
    type: "decimal",
    label: "Exchange Rate",
    isSystem: true,
    create: false,
    update: false,
    imeMode: "disabled",
    specifics: textElements({ MinValue: "1E-10", MaxValue: "100000000000", Accuracy: 10 }),
  }),
];

const creation: readonly XmlElement[] = [
  lookupXml("CreatedBy", "Created By", written),
  momentXml("CreatedOn", "Created On", writtenAndFiltered),
  lookupXml("CreatedOnBehalfBy", "Created By (Delegate)", written),
  numberXml("ImportSequenceNumber", "Import Sequence Number", -2147483648, {
    isSystem: true,
    update: false,
    displayMask: "ValidForAdvancedFind",
    imeMode: "disabled",
  }),
  lookupXml("ModifiedBy", "Modified By", written),
  momentXml("ModifiedOn", "Modified On", writtenAndFiltered),
  lookupXml("ModifiedOnBehalfBy", "Modified By (Delegate)", written),
  attributeXml({
    schemaName: "OverriddenCreatedOn",
    type: "datetime",
    label: "Record Created On",
    isSystem: true,
    update: false,
    displayMask: "ValidForAdvancedFind|ValidForGrid",
    imeMode: "inactive",
    specifics: textElements({ Format: "date", CanChangeDateTimeBehavior: 0, Behavior: 1 }),
  }),
];

const ownerColumns: readonly XmlElement[] = [
  attributeXml({
    schemaName: "OwnerId",
    type: "owner",
    label: "Owner",
    isSystem: true,
    requiredLevel: "systemrequired",
    displayMask: "ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm",
    filterable: true,
    specifics: [
      ...textElements({ LookupStyle: "single" }),
      element(
        "LookupTypes",
        {},
        ownerTypeCodes.map((code) => element("LookupType", { id: noId }, String(code))),
      ),
    ],
  }),
  lookupXml("OwningBusinessUnit", "Owning Business Unit", {
    isSystem: true,
    create: false,
    update: false,
    filterable: true,
  }),
  lookupXml("OwningTeam", "Owning Team", hidden),
  lookupXml("OwningUser", "Owning User", hidden),
];

const organizationColumn = lookupXml("OrganizationId", "Organization Id", {
  ...written,
  displayMask: null,
  requiredLevel: "systemrequired",
});

const internal = { isSystem: true, displayMask: null, audited: false } as const;

const timeZoneColumns: readonly XmlElement[] = [
  numberXml("TimeZoneRuleVersionNumber", "Time Zone Rule Version Number", -1, internal),
  numberXml("UTCConversionTimeZoneCode", "UTC Conversion Time Zone Code", -1, internal),
];

function primaryKeyXml({ schemaName, label }: Table): XmlElement {
  return attributeXml({
    schemaName: `${schemaName}Id`,
    type: "primarykey",
    label,
    description: "Unique identifier of the row",
    isSystem: true,
    requiredLevel: "systemrequired",
    displayMask: "ValidForAdvancedFind|RequiredForGrid",
    update: false,
    audited: false,
    filterable: true,
    retrievable: true,
    fixedRequirement: true,
    specifics: [],
  });
}

function stateXml(tableName: string): XmlElement {
  const states = element(
    "states",
    {},
    element("state", { value: 0, defaultstatus: 1, invariantname: "Active" }, labels("labels", "Active")),
    element("state", { value: 1, defaultstatus: 2, invariantname: "Inactive" }, labels("labels", "Inactive")),
  );
  return attributeXml({
    schemaName: "statecode",
    type: "state",
    label: "Status",
    isSystem: true,
    requiredLevel: "systemrequired",
    create: false,
    filterable: true,
    specifics: [localOptionSet(tableName, "statecode", "state", "Status", states)],
  });
}

function statusXml(tableName: string): XmlElement {
  const statuses = element(
    "statuses",
    {},
    element("status", { value: 1, state: 0 }, labels("labels", "Active")),
    element("status", { value: 2, state: 1 }, labels("labels", "Inactive")),
  );
  return attributeXml({
    schemaName: "statuscode",
    type: "status",
    label: "Status Reason",
    isSystem: true,
    specifics: [localOptionSet(tableName, "statuscode", "status", "Status Reason", statuses)],
  });
}

type Variation = Partial<Omit<Attribute, "schemaName" | "label" | "type" | "specifics">>;

function lookupXml(schemaName: string, label: string, variation: Variation): XmlElement {
  const specifics = [...textElements({ LookupStyle: "single" }), element("LookupTypes", {})];
  return attributeXml({ schemaName, type: "lookup", label, specifics, ...variation });
}

function momentXml(schemaName: string, label: string, variation: Variation): XmlElement {
  const specifics = textElements({ Format: "datetime", CanChangeDateTimeBehavior: 0, Behavior: 1 });
  return attributeXml({ schemaName, type: "datetime", label, specifics, ...variation });
}

function numberXml(schemaName: string, label: string, least: number, variation: Variation): XmlElement {
  const specifics = textElements({ Format: "", MinValue: least, MaxValue: 2147483647 });
  return attributeXml({ schemaName, type: "int", label, specifics, ...variation });
}
