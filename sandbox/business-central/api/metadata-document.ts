import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { Contract, EntitySet, Property } from "../entities/contract";

const namespace = "Microsoft.NAV";

/** `$metadata`: the contract as EDMX, with an enum type for each option. */
export function metadataDocument(contract: Contract): string {
  const document = create({ version: "1.0", encoding: "utf-8" });
  const schema = document
    .ele("http://docs.oasis-open.org/odata/ns/edmx", "edmx:Edmx", { Version: "4.0" })
    .ele("edmx:DataServices")
    .ele("http://docs.oasis-open.org/odata/ns/edm", "Schema", { Namespace: namespace });
  for (const entitySet of contract.entitySets) addEntityType(schema, contract, entitySet);
  for (const entitySet of contract.entitySets) addEnumTypes(schema, entitySet);
  for (const entitySet of contract.entitySets) addActions(schema, entitySet);
  addContainer(schema, contract);
  return document.end({ prettyPrint: true });
}

function addEntityType(schema: XMLBuilder, contract: Contract, entitySet: EntitySet): void {
  const type = schema.ele("EntityType", { Name: entitySet.entity });
  if (entitySet.key.length > 0) {
    const key = type.ele("Key");
    for (const name of entitySet.key) key.ele("PropertyRef", { Name: name });
  }
  for (const property of entitySet.properties) {
    type.ele("Property", {
      Name: property.name,
      Type: property.type === "enum" ? `${namespace}.${enumTypeName(entitySet, property)}` : property.type,
      ...(entitySet.key.includes(property.name) ? { Nullable: "false" } : {}),
      ...(property.maxLength === undefined ? {} : { MaxLength: String(property.maxLength) }),
      ...(property.type === "Edm.Decimal" ? { Scale: "Variable" } : {}),
    });
  }
  for (const navigation of entitySet.navigation) {
    const target = `${namespace}.${contract.get(navigation.entitySet).entity}`;
    type.ele("NavigationProperty", {
      Name: navigation.name,
      Type: navigation.many ? `Collection(${target})` : target,
      ContainsTarget: "true",
    });
  }
}

function addEnumTypes(schema: XMLBuilder, entitySet: EntitySet): void {
  for (const property of entitySet.properties) {
    if (property.type !== "enum") continue;
    const type = schema.ele("EnumType", { Name: enumTypeName(entitySet, property) });
    property.values?.forEach((name, value) => type.ele("Member", { Name: name, Value: String(value) }));
  }
}

function addActions(schema: XMLBuilder, entitySet: EntitySet): void {
  for (const action of entitySet.actions) {
    schema
      .ele("Action", { Name: action.name.replace(`${namespace}.`, ""), IsBound: "true" })
      .ele("Parameter", { Name: "bindingParameter", Type: `${namespace}.${entitySet.entity}` });
  }
}

function addContainer(schema: XMLBuilder, contract: Contract): void {
  const container = schema.ele("EntityContainer", { Name: "NAV" });
  for (const entitySet of contract.entitySets) {
    container.ele("EntitySet", { Name: entitySet.entitySet, EntityType: `${namespace}.${entitySet.entity}` });
  }
}

function enumTypeName(entitySet: EntitySet, property: Property): string {
  return `${entitySet.entity}${property.name.charAt(0).toUpperCase()}${property.name.slice(1)}`;
}
