import type { StructureType } from "../schema-types";
import type { CsdlContext } from "./csdl-context";
import { facetsOf } from "./edm-type";

/** Answers of operations the extracted types do not know, because they are younger. */
const youngerTypes: Readonly<Record<string, StructureType>> = {
  CreateMultipleResponse: { kind: "complex", properties: [["Ids", "Collection(Edm.Guid)"]] },
  UpsertMultipleResponse: { kind: "complex", properties: [["Results", "Collection(mscrm.crmbaseentity)"]] },
};

/** Types of metadata definitions, of parameters and answers, and the enumerations. */
export function writeSchemaTypes(context: CsdlContext): void {
  const { xml, types } = context;
  for (const [name, type] of Object.entries({ ...types.structures, ...youngerTypes })) {
    writeStructure(context, name, type);
  }
  for (const [name, { isFlags, members }] of Object.entries(types.enumerations)) {
    xml.element("EnumType", { Name: name, IsFlags: isFlags ? "true" : undefined }, () => {
      for (const [member, value] of members) xml.element("Member", { Name: member, Value: String(value) });
    });
  }
}

/** Whether the schema has a type of that name for an operation to answer with. */
export function hasSchemaType({ types }: CsdlContext, name: string): boolean {
  return name in types.structures || name in youngerTypes;
}

function writeStructure({ xml }: CsdlContext, name: string, type: StructureType): void {
  const attributes = {
    Name: name,
    BaseType: type.baseType === undefined ? undefined : `mscrm.${type.baseType}`,
    Abstract: type.isAbstract === true ? "true" : undefined,
  };
  xml.element(type.kind === "entity" ? "EntityType" : "ComplexType", attributes, () => {
    if (name === "MetadataBase") {
      xml.element("Key", {}, () => xml.element("PropertyRef", { Name: "MetadataId" }));
    }
    for (const [property, edmType, nullable] of type.properties) {
      const isNullable = nullable === false ? { Nullable: "false" } : {};
      xml.element("Property", { Name: property, Type: edmType, ...isNullable, ...facetsOf(edmType) });
    }
    for (const [navigation, edmType, contains] of type.navigations ?? []) {
      xml.element("NavigationProperty", {
        Name: navigation,
        Type: edmType,
        Nullable: edmType.startsWith("Collection(") ? undefined : "false",
        ContainsTarget: contains === true ? "true" : undefined,
      });
    }
  });
}
