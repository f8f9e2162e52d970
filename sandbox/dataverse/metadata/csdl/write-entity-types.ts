import type { AttributeMetadata, KeyMetadata, RelationshipMetadata, TableMetadata } from "../table-metadata";
import type { CsdlContext } from "./csdl-context";
import { edmTypeOf, facetsOf, propertyName } from "./edm-type";

/**
 * The entity type of every table, below three abstract ones: `crmbaseentity` of all, `principal` of users and teams,
 * `activitypointer` of activities. (metadata document of a real organisation)
 */
export function writeEntityTypes(context: CsdlContext): void {
  const { xml, catalog } = context;
  xml.element("EntityType", { Name: "crmbaseentity", Abstract: "true" });
  xml.element("EntityType", { Name: "expando", BaseType: "mscrm.crmbaseentity", OpenType: "true" });
  writePrincipal(context);
  for (const table of catalog.tables()) {
    if (table.logicalName !== "owner") writeTable(context, table);
  }
}

/** Users and teams as owners: the key, and everything they own. */
function writePrincipal(context: CsdlContext): void {
  const { xml, catalog } = context;
  xml.element("EntityType", { Name: "principal", BaseType: "mscrm.crmbaseentity", Abstract: "true" }, () => {
    writeKey(context, "ownerid");
    xml.element("Property", { Name: "ownerid", Type: "Edm.Guid" });
    for (const relationship of catalog.table("owner")?.oneToMany ?? []) writeCollection(context, relationship);
  });
}

function writeTable(context: CsdlContext, table: TableMetadata): void {
  const { xml } = context;
  const attributes = {
    Name: table.logicalName,
    BaseType: `mscrm.${table.baseType ?? "crmbaseentity"}`,
    Abstract: table.logicalName === "activitypointer" ? "true" : undefined,
  };
  xml.element("EntityType", attributes, () => {
    writeKey(context, table.baseType === "principal" ? "ownerid" : table.primaryIdAttribute);
    for (const attribute of ownAttributes(context, table)) writeProperty(context, attribute);
    for (const relationship of table.manyToOne) writeLookup(context, table, relationship);
    for (const relationship of table.oneToMany) writeCollection(context, relationship);
    writeManyToMany(context, table);
    if (table.keys.length > 0) writeAlternateKeys(context, table);
  });
}

function writeKey({ xml }: CsdlContext, name: string): void {
  xml.element("Key", {}, () => xml.element("PropertyRef", { Name: name }));
}

/** Activities inherit what all of them have. */
function ownAttributes({ catalog }: CsdlContext, table: TableMetadata): readonly AttributeMetadata[] {
  const all = [...table.attributes.values()];
  if (table.baseType !== "activitypointer") return all;
  const inherited = catalog.table("activitypointer")?.attributes;
  return all.filter(({ logicalName }) => inherited?.has(logicalName) !== true);
}

function writeProperty({ xml, annotations }: CsdlContext, attribute: AttributeMetadata): void {
  const name = propertyName(attribute);
  if (name === null) return;
  const type = edmTypeOf(attribute);
  const content = annotations ? () => writeAnnotations(xml, attribute) : undefined;
  xml.element("Property", { Name: name, Type: type, ...facetsOf(type) }, content);
}

function writeAnnotations(xml: CsdlContext["xml"], attribute: AttributeMetadata): void {
  const text = attribute.description === "" ? attribute.displayName : attribute.description;
  if (text !== "") xml.element("Annotation", { Term: "Org.OData.Core.V1.Description", String: text });
  if (!attribute.canCreate && !attribute.canUpdate) {
    xml.element("Annotation", { Term: "Org.OData.Core.V1.Computed", Bool: "true" });
    xml.element("Annotation", { Term: "Org.OData.Core.V1.Permissions" }, () =>
      xml.element("EnumMember", {}, () => xml.text("Org.OData.Core.V1.PermissionType/Read")),
    );
  }
}

function writeLookup({ xml, catalog }: CsdlContext, table: TableMetadata, relationship: RelationshipMetadata): void {
  const column = table.attributes.get(relationship.referencingAttribute);
  const property = column === undefined ? null : propertyName(column);
  const target = catalog.table(relationship.referencedEntity);
  const isInherited =
    table.baseType === "activitypointer" &&
    relationship.referencingNavigationProperty.endsWith(`_${table.logicalName}`);
  const isConstrained = !isInherited && target !== undefined && target.baseType !== "activitypointer";
  xml.element(
    "NavigationProperty",
    {
      Name: relationship.referencingNavigationProperty,
      Type: typeOf(relationship.referencedEntity),
      Nullable: "false",
      Partner: relationship.referencedNavigationProperty,
    },
    property === null || !isConstrained
      ? undefined
      : () =>
          xml.element("ReferentialConstraint", {
            Property: property,
            ReferencedProperty: relationship.referencedAttribute,
          }),
  );
}

function writeCollection({ xml }: CsdlContext, relationship: RelationshipMetadata): void {
  xml.element("NavigationProperty", {
    Name: relationship.referencedNavigationProperty,
    Type: `Collection(${typeOf(relationship.referencingEntity)})`,
    Partner: relationship.referencingNavigationProperty,
  });
}

function writeManyToMany({ xml }: CsdlContext, table: TableMetadata): void {
  for (const relationship of table.manyToMany) {
    const isFirst = relationship.entity1 === table.logicalName;
    const name = isFirst ? relationship.entity1NavigationProperty : relationship.entity2NavigationProperty;
    xml.element("NavigationProperty", {
      Name: name,
      Type: `Collection(${typeOf(isFirst ? relationship.entity2 : relationship.entity1)})`,
      Partner: isFirst ? relationship.entity2NavigationProperty : relationship.entity1NavigationProperty,
    });
  }
}

/** Owners are of the abstract type. */
export function typeOf(logicalName: string): string {
  return logicalName === "owner" ? "mscrm.principal" : `mscrm.${logicalName}`;
}

/** Alternate keys stand at the end of their type, whether annotations were asked for or not. */
function writeAlternateKeys({ xml }: CsdlContext, table: TableMetadata): void {
  xml.element("Annotation", { Term: "Keys.AlternateKeys" }, () =>
    xml.element("Collection", {}, () => {
      for (const key of table.keys) writeAlternateKey(xml, table, key);
    }),
  );
}

function writeAlternateKey(xml: CsdlContext["xml"], table: TableMetadata, key: KeyMetadata): void {
  const names = key.attributes.map((name) => {
    const attribute = table.attributes.get(name);
    return (attribute === undefined ? null : propertyName(attribute)) ?? name;
  });
  xml.element("Record", { Type: "Keys.AlternateKey" }, () =>
    xml.element("PropertyValue", { Property: "Key" }, () =>
      xml.element("Collection", {}, () => {
        for (const name of names) {
          xml.element("Record", { Type: "Keys.PropertyRef" }, () => {
            xml.element("PropertyValue", { Property: "Alias", String: name });
            xml.element("PropertyValue", { Property: "Name", PropertyPath: name });
          });
        }
      }),
    ),
  );
}
