import { stableId } from "./metadata-id";
import { ranges } from "./number-ranges";
import type { AttributeBase, AttributeMetadata, OptionMetadata, Ownership } from "./table-metadata";

/** What decides which system columns a custom table has. */
export interface SystemColumnsOf {
  readonly table: string;
  readonly schemaName: string;
  readonly ownership: Ownership;
  readonly hasMoney: boolean;
  readonly solution: string | null;
}

/**
 * The columns Dataverse gives every custom table, as the metadata of a real organisation shows them: key, states, who and when,
 * the owner's or the organisation's, and the currency once there is money. `statecode` and `statuscode` keep lower-case schema names.
 */
export function systemColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  return [
    ...identityColumns(of),
    ...stampColumns(of),
    ...(of.ownership === "UserOwned" ? ownerColumns(of) : organizationColumns(of)),
    ...stateColumns(of),
    ...(of.hasMoney ? currencyColumns(of) : []),
  ];
}

type Flags = Partial<Pick<AttributeBase, "required" | "canCreate" | "canUpdate">>;

const readOnly: Flags = { canCreate: false, canUpdate: false };
const onCreate: Flags = { canUpdate: false };

function base(of: SystemColumnsOf, schemaName: string, displayName: string, flags: Flags = {}): AttributeBase {
  const logicalName = schemaName.toLowerCase();
  return {
    metadataId: stableId("attribute", of.table, logicalName),
    logicalName,
    schemaName,
    displayName,
    description: "",
    required: "None",
    isCustom: false,
    isSecured: false,
    canCreate: true,
    canUpdate: true,
    canRead: true,
    solution: of.solution,
    ...flags,
  };
}

function lookup(
  of: SystemColumnsOf,
  schemaName: string,
  label: string,
  target: string,
  flags = readOnly,
): AttributeMetadata {
  return { ...base(of, schemaName, label, flags), type: "Lookup", targets: [target] };
}

function wholeNumber(
  of: SystemColumnsOf,
  schemaName: string,
  label: string,
  min: number,
  flags: Flags = {},
): AttributeMetadata {
  return { ...base(of, schemaName, label, flags), type: "Integer", min, max: ranges.Integer.max };
}

function moment(of: SystemColumnsOf, schemaName: string, label: string, flags = readOnly): AttributeMetadata {
  const format = schemaName === "OverriddenCreatedOn" ? "DateOnly" : "DateAndTime";
  return { ...base(of, schemaName, label, flags), type: "DateTime", format, behavior: "UserLocal" };
}

function identityColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  const key: Flags = { required: "SystemRequired", canUpdate: false };
  return [
    { ...base(of, `${of.schemaName}Id`, of.schemaName, key), type: "Uniqueidentifier" },
    { ...base(of, "VersionNumber", "Version Number", readOnly), type: "BigInt" },
    wholeNumber(of, "ImportSequenceNumber", "Import Sequence Number", ranges.Integer.min, onCreate),
    wholeNumber(of, "TimeZoneRuleVersionNumber", "Time Zone Rule Version Number", -1),
    wholeNumber(of, "UTCConversionTimeZoneCode", "UTC Conversion Time Zone Code", -1),
  ];
}

function stampColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  return [
    lookup(of, "CreatedBy", "Created By", "systemuser"),
    moment(of, "CreatedOn", "Created On"),
    lookup(of, "CreatedOnBehalfBy", "Created By (Delegate)", "systemuser"),
    lookup(of, "ModifiedBy", "Modified By", "systemuser"),
    moment(of, "ModifiedOn", "Modified On"),
    lookup(of, "ModifiedOnBehalfBy", "Modified By (Delegate)", "systemuser"),
    moment(of, "OverriddenCreatedOn", "Record Created On", onCreate),
  ];
}

function ownerColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  return [
    { ...base(of, "OwnerId", "Owner", { required: "SystemRequired" }), type: "Owner", targets: ["systemuser", "team"] },
    lookup(of, "OwningBusinessUnit", "Owning Business Unit", "businessunit"),
    lookup(of, "OwningTeam", "Owning Team", "team"),
    lookup(of, "OwningUser", "Owning User", "systemuser"),
  ];
}

function organizationColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  return [lookup(of, "OrganizationId", "Organization Id", "organization")];
}

function currencyColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  return [
    lookup(of, "TransactionCurrencyId", "Currency", "transactioncurrency", {}),
    {
      ...base(of, "ExchangeRate", "Exchange Rate", readOnly),
      type: "Decimal",
      min: 1e-10,
      max: 100000000000,
      precision: 10,
    },
  ];
}

function stateColumns(of: SystemColumnsOf): readonly AttributeMetadata[] {
  const states = [
    { ...option(0, "Active"), defaultStatus: 1, invariantName: "Active" },
    { ...option(1, "Inactive"), defaultStatus: 2, invariantName: "Inactive" },
  ];
  const reasons = [
    { ...option(1, "Active"), state: 0 },
    { ...option(2, "Inactive"), state: 1 },
  ];
  return [
    choice(of, "State", "statecode", "Status", states, 0, { required: "SystemRequired" }),
    choice(of, "Status", "statuscode", "Status Reason", reasons, 1),
  ];
}

function choice(
  of: SystemColumnsOf,
  type: "State" | "Status",
  logicalName: string,
  label: string,
  options: readonly OptionMetadata[],
  defaultValue: number,
  flags: Flags = {},
): AttributeMetadata {
  const name = `${of.table}_${logicalName}`;
  const optionSet = { metadataId: stableId("optionset", name), name, isGlobal: false, options };
  return { ...base(of, logicalName, label, flags), type, optionSet, defaultValue };
}

function option(value: number, label: string): OptionMetadata {
  return { value, label, labels: { 1033: label } };
}
