import { stableId } from "./metadata-id";
import type { Cascade, RelationshipMetadata } from "./table-metadata";
import type { SystemColumnsOf } from "./system-columns";

/** Whether rows of a custom table carry notes and activities. */
export interface RelatedRows {
  readonly notes: boolean;
  readonly activities: boolean;
}

const activityTables: readonly [table: string, collection: string][] = [
  ["activitypointer", "ActivityPointers"],
  ["appointment", "Appointments"],
  ["phonecall", "PhoneCalls"],
  ["task", "Tasks"],
];

/** The relationships behind the system columns of a custom table, named as in the metadata of a real organisation. */
export function systemRelationships(of: SystemColumnsOf, related: RelatedRows): readonly RelationshipMetadata[] {
  const { table } = of;
  const id = `${table}id`;
  return [
    ...["createdby", "createdonbehalfby", "modifiedby", "modifiedonbehalfby"].map((column) =>
      relationship(`lk_${table}_${column}`, "systemuser", "systemuserid", table, column, "NoCascade"),
    ),
    ...(of.ownership === "UserOwned"
      ? [
          relationship(`owner_${table}`, "owner", "ownerid", table, "ownerid", "NoCascade"),
          relationship(`user_${table}`, "systemuser", "systemuserid", table, "owninguser", "NoCascade"),
          relationship(`team_${table}`, "team", "teamid", table, "owningteam", "NoCascade"),
          relationship(
            `business_unit_${table}`,
            "businessunit",
            "businessunitid",
            table,
            "owningbusinessunit",
            "Restrict",
          ),
        ]
      : [
          relationship(`organization_${table}`, "organization", "organizationid", table, "organizationid", "NoCascade"),
        ]),
    ...(of.hasMoney
      ? [
          relationship(
            `TransactionCurrency_${table}`,
            "transactioncurrency",
            "transactioncurrencyid",
            table,
            "transactioncurrencyid",
            "Restrict",
          ),
        ]
      : []),
    pointingTo(
      `${table}_AsyncOperations`,
      table,
      id,
      "asyncoperation",
      "regardingobjectid",
      `regardingobjectid_${table}`,
    ),
    ...(related.notes
      ? [pointingTo(`${table}_Annotations`, table, id, "annotation", "objectid", `objectid_${table}`)]
      : []),
    ...(related.activities ? activities(table, id) : []),
  ];
}

function activities(table: string, id: string): readonly RelationshipMetadata[] {
  return activityTables.map(([activity, collection]) => {
    const suffix = activity === "activitypointer" ? "" : `_${activity}`;
    const navigation = `regardingobjectid_${table}${suffix}`;
    return pointingTo(`${table}_${collection}`, table, id, activity, "regardingobjectid", navigation);
  });
}

/** A system lookup: the navigation property is the column itself, the collection is called by the schema name. */
function relationship(
  schemaName: string,
  referencedEntity: string,
  referencedAttribute: string,
  referencingEntity: string,
  column: string,
  cascadeDelete: Cascade,
): RelationshipMetadata {
  return {
    metadataId: stableId("relationship", schemaName),
    schemaName,
    referencedEntity,
    referencedAttribute,
    referencingEntity,
    referencingAttribute: column,
    referencingNavigationProperty: column,
    referencedNavigationProperty: schemaName,
    cascadeDelete,
    cascadeAssign: "NoCascade",
    isCustom: false,
  };
}

/** A lookup of a stock table that may now lead to the custom table as well; rows that hang on it go with it. */
function pointingTo(
  schemaName: string,
  table: string,
  id: string,
  referencingEntity: string,
  column: string,
  navigation: string,
): RelationshipMetadata {
  return {
    ...relationship(schemaName, table, id, referencingEntity, column, "Cascade"),
    referencingNavigationProperty: navigation,
  };
}
