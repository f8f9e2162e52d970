import type { DataverseClient } from "../client/dataverse-client";
import { DataverseFault } from "../client/dataverse-fault";
import type { MetadataAnswer } from "./metadata-answer";
import { toTable } from "./to-table";
import type { Table } from "./table";

/** The metadata of tables, read once each while the page is open. */
export interface Tables {
  /** @throws DataverseFault when there is no such table. */
  read(logicalName: string): Promise<Table>;
  /** Undefined until it was read. */
  known(logicalName: string): Table | undefined;
}

export function makeTables(client: DataverseClient): Tables {
  const reading = new Map<string, Promise<Table>>();
  const known = new Map<string, Table>();
  const readNew = async (logicalName: string): Promise<Table> => {
    const table = await readTable(client, logicalName);
    known.set(logicalName, table);
    return table;
  };
  return {
    known: (logicalName) => known.get(logicalName),
    read(logicalName) {
      const found = reading.get(logicalName) ?? readNew(logicalName);
      reading.set(logicalName, found);
      found.catch(() => reading.delete(logicalName));
      return found;
    },
  };
}

const tableProperties = [
  "LogicalName",
  "SchemaName",
  "EntitySetName",
  "ObjectTypeCode",
  "DisplayName",
  "DisplayCollectionName",
  "PrimaryIdAttribute",
  "PrimaryNameAttribute",
  "IsCustomEntity",
  "OwnershipType",
  "Privileges",
  "Attributes",
  "ManyToOneRelationships",
  "OneToManyRelationships",
  "ManyToManyRelationships",
];

const columnProperties = [
  "LogicalName",
  "SchemaName",
  "AttributeType",
  "AttributeTypeName",
  "DisplayName",
  "RequiredLevel",
  "IsSecured",
  "IsValidForCreate",
  "IsValidForUpdate",
  "MaxLength",
  "Format",
  "FormatName",
  "MinValue",
  "MaxValue",
  "Precision",
  "DateTimeBehavior",
  "Targets",
  "OptionSet",
  "DefaultFormValue",
  "DefaultValue",
];

const relationshipProperties = [
  "SchemaName",
  "ReferencedEntity",
  "ReferencedAttribute",
  "ReferencingEntity",
  "ReferencingAttribute",
  "ReferencingEntityNavigationPropertyName",
  "IntersectEntityName",
  "Entity1LogicalName",
  "Entity1IntersectAttribute",
  "Entity1NavigationPropertyName",
  "Entity2LogicalName",
  "Entity2IntersectAttribute",
  "Entity2NavigationPropertyName",
];

/** One request for everything about a table (learn.microsoft.com, RetrieveMetadataChanges function). */
async function readTable(client: DataverseClient, logicalName: string): Promise<Table> {
  const query = {
    Criteria: {
      FilterOperator: "And",
      Conditions: [
        {
          PropertyName: "LogicalName",
          ConditionOperator: "Equals",
          Value: { Value: logicalName, Type: "System.String" },
        },
      ],
    },
    Properties: { AllProperties: false, PropertyNames: tableProperties },
    AttributeQuery: { Properties: { AllProperties: false, PropertyNames: columnProperties } },
    RelationshipQuery: { Properties: { AllProperties: false, PropertyNames: relationshipProperties } },
  };
  const answer = await client.read<MetadataAnswer>(
    `RetrieveMetadataChanges(Query=@query)?@query=${encodeURIComponent(JSON.stringify(query))}`,
  );
  const entity = answer.EntityMetadata[0];
  if (!entity) throw new DataverseFault(`There is no table ${logicalName}.`, 404, "0x80060888");
  return toTable(entity);
}
