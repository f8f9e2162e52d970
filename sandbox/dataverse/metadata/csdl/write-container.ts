import type { TableMetadata } from "../table-metadata";
import type { CsdlContext } from "./csdl-context";

const definitionSets: readonly [name: string, type: string][] = [
  ["EntityDefinitions", "EntityMetadata"],
  ["GlobalOptionSetDefinitions", "OptionSetMetadataBase"],
  ["ManagedPropertyDefinitions", "ManagedPropertyMetadata"],
  ["RelationshipDefinitions", "RelationshipMetadataBase"],
];

/** The container: a set for every table with where its navigation leads, what can be called, and what the service can do. */
export function writeContainer(context: CsdlContext): void {
  const { xml, catalog, operations } = context;
  xml.element("EntityContainer", { Name: "System" }, () => {
    for (const table of catalog.tables()) {
      if (table.logicalName === "owner") continue;
      const type = `Microsoft.Dynamics.CRM.${table.logicalName}`;
      xml.element("EntitySet", { Name: table.entitySetName, EntityType: type }, () => writeBindings(context, table));
    }
    xml.element("EntitySet", { Name: "owners", EntityType: "Microsoft.Dynamics.CRM.principal" });
    for (const [name, type] of definitionSets) {
      xml.element("EntitySet", { Name: name, EntityType: `Microsoft.Dynamics.CRM.${type}` });
    }
    for (const { name, kind, boundTo } of operations) {
      if (boundTo !== "nothing") continue;
      const isFunction = kind === "function";
      const reference = isFunction
        ? { Function: `Microsoft.Dynamics.CRM.${name}` }
        : { Action: `Microsoft.Dynamics.CRM.${name}` };
      xml.element(isFunction ? "FunctionImport" : "ActionImport", { Name: name, ...reference });
    }
    writeCapabilities(context);
  });
}

function writeBindings({ xml, catalog, annotations }: CsdlContext, table: TableMetadata): void {
  const leads = [
    ...table.manyToOne.map((each) => [each.referencingNavigationProperty, each.referencedEntity] as const),
    ...table.oneToMany.map((each) => [each.referencedNavigationProperty, each.referencingEntity] as const),
    ...table.manyToMany.map((each) =>
      each.entity1 === table.logicalName
        ? ([each.entity1NavigationProperty, each.entity2] as const)
        : ([each.entity2NavigationProperty, each.entity1] as const),
    ),
  ];
  for (const [path, target] of [...leads].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const setName = catalog.table(target)?.entitySetName;
    if (setName !== undefined) xml.element("NavigationPropertyBinding", { Path: path, Target: setName });
  }
  if (annotations && table.changeTracking) {
    xml.element("Annotation", { Term: "Org.OData.Capabilities.V1.ChangeTracking" }, () =>
      xml.element("Record", {}, () => xml.element("PropertyValue", { Property: "Supported", Bool: "true" })),
    );
  }
}

const formats = ["minimal", "full", "none"].map((level) => `application/json; odata.metadata=${level}`);

function writeCapabilities({ xml }: CsdlContext): void {
  const capability = (name: string, value: boolean): void => {
    xml.element("Annotation", { Term: `Org.OData.Capabilities.V1.${name}`, Bool: String(value) });
  };
  const list = (name: string, values: readonly string[]): void => {
    xml.element("Annotation", { Term: `Org.OData.Capabilities.V1.${name}` }, () =>
      xml.element("Collection", {}, () => {
        for (const value of values) xml.element("String", {}, () => xml.text(value));
      }),
    );
  };
  xml.element("Annotation", { Term: "Org.OData.Capabilities.V1.ConformanceLevel" }, () =>
    xml.element("EnumMember", {}, () => xml.text("Org.OData.Capabilities.V1.ConformanceLevelType/Intermediate")),
  );
  list("FilterFunctions", ["contains", "endswith", "startswith"]);
  xml.element("Annotation", { Term: "Org.OData.Core.V1.DereferenceableIDs", Bool: "true" });
  xml.element("Annotation", { Term: "Org.OData.Core.V1.ConventionalIDs", Bool: "true" });
  capability("BatchSupported", true);
  capability("AsynchronousRequestsSupported", false);
  capability("BatchContinueOnErrorSupported", true);
  capability("CrossJoinSupported", false);
  list("SupportedFormats", [...formats, "application/json", "application/xml"]);
}
