import type { CsdlContext } from "./csdl-context";
import { writeContainer } from "./write-container";
import { writeEntityTypes } from "./write-entity-types";
import { writeOperations } from "./write-operations";
import { writeSchemaTypes } from "./write-schema-types";
import { makeXmlWriter } from "./xml-writer";

const vocabularies: readonly [name: string, alias: string][] = [
  ["OData.Community.Keys.V1", "Keys"],
  ["OData.Community.Display.V1", "Display"],
];

/** The `$metadata` document: everything of the organisation's tables and operations, in CSDL 4.0. */
export function writeCsdl(of: Omit<CsdlContext, "xml">): string {
  const xml = makeXmlWriter();
  const context: CsdlContext = { ...of, xml };
  const edmx = { Version: "4.0", "xmlns:edmx": "http://docs.oasis-open.org/odata/ns/edmx" };
  xml.element("edmx:Edmx", edmx, () => {
    for (const [name, alias] of vocabularies) {
      xml.element("edmx:Reference", { Uri: `http://vocabularies.odata.org/${name}.xml` }, () => {
        xml.element("edmx:Include", { Namespace: name, Alias: alias });
        xml.element("edmx:IncludeAnnotations", { TermNamespace: name });
      });
    }
    xml.element("edmx:DataServices", {}, () => writeSchema(context));
  });
  return xml.toString();
}

function writeSchema(context: CsdlContext): void {
  const { xml } = context;
  const attributes = {
    Namespace: "Microsoft.Dynamics.CRM",
    Alias: "mscrm",
    xmlns: "http://docs.oasis-open.org/odata/ns/edm",
  };
  xml.element("Schema", attributes, () => {
    writeEntityTypes(context);
    writeSchemaTypes(context);
    writeOperations(context);
    writeTerm(context, "associatednavigationproperty", "The navigation property a lookup value belongs to.");
    writeTerm(context, "lookuplogicalname", "The logical name of the table a lookup value belongs to.");
    writeContainer(context);
  });
}

function writeTerm({ xml }: CsdlContext, name: string, description: string): void {
  xml.element("Term", { Name: name, Type: "Edm.String", Unicode: "false" }, () =>
    xml.element("Annotation", { Term: "Org.OData.Core.V1.Description", String: description }),
  );
}
