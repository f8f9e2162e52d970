import { stableId } from "./metadata-id";
import type { AttributeBase, AttributeMetadata, TableMetadata } from "./table-metadata";

/** Tables whose rows have a second, phonetic name, which their lookups repeat. */
const phoneticallyNamed = new Set(["account", "competitor", "contact", "lead", "systemuser", "team"]);

/** Lookups whose type companion is not called `{lookup}type`. */
const typeCompanions: Readonly<Record<string, string>> = {
  regardingobjectid: "regardingobjecttypecode",
  objectid: "objecttypecode",
};

/** Columns whose name companion is not called `{column}name`. */
const nameCompanions: Readonly<Record<string, string>> = {
  budgetstatus: "budgettypename",
  donotsendmm: "donotsendmarketingmaterialname",
  slaid: "slaname",
};

/**
 * The virtual attributes Dataverse derives from the given one: `createdbyname`, `createdbyyominame`, `owneridtype`, `statecodename`.
 * Their schema names are those of the attribute with a PascalCase ending.
 */
export function companionsOf(
  table: Pick<TableMetadata, "logicalName">,
  attribute: AttributeMetadata,
): readonly AttributeMetadata[] {
  if ("targets" in attribute) return lookupCompanions(table, attribute, attribute.targets);
  if (!("optionSet" in attribute) && attribute.type !== "Boolean") return [];
  return [{ ...companion(table, attribute, nameCompanionOf(attribute), "Name"), type: "Virtual" }];
}

function nameCompanionOf({ logicalName }: AttributeMetadata): string {
  return nameCompanions[logicalName] ?? `${logicalName}name`;
}

function lookupCompanions(
  table: Pick<TableMetadata, "logicalName">,
  attribute: AttributeMetadata,
  targets: readonly string[],
): readonly AttributeMetadata[] {
  const { logicalName } = attribute;
  if (logicalName === "owninguser" || logicalName === "owningteam") return [];
  const text = { type: "String", maxLength: 400, format: "Text" } as const;
  const name: AttributeMetadata = { ...companion(table, attribute, nameCompanionOf(attribute), "Name"), ...text };
  const phonetic: AttributeMetadata = { ...companion(table, attribute, `${logicalName}yominame`, "YomiName"), ...text };
  const typeName = typeCompanions[logicalName] ?? `${logicalName}type`;
  const type: AttributeMetadata = { ...companion(table, attribute, typeName, "Type"), type: "EntityName" };
  return [
    name,
    ...(targets.some((target) => phoneticallyNamed.has(target)) ? [phonetic] : []),
    ...(targets.length > 1 ? [type] : []),
  ];
}

function companion(
  table: Pick<TableMetadata, "logicalName">,
  attribute: AttributeMetadata,
  logicalName: string,
  ending: string,
): AttributeBase {
  const isSuffix = logicalName.startsWith(attribute.logicalName);
  return {
    metadataId: stableId("attribute", table.logicalName, logicalName),
    logicalName,
    schemaName: isSuffix ? `${attribute.schemaName}${ending}` : logicalName,
    displayName: "",
    description: "",
    required: "None",
    isCustom: attribute.isCustom,
    isSecured: false,
    canCreate: false,
    canUpdate: false,
    canRead: true,
    solution: attribute.solution,
    attributeOf: attribute.logicalName,
  };
}
