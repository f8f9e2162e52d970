import type { MetadataCatalog } from "../metadata/metadata-catalog";

/** The list of all sets (learn.microsoft.com, webapi/web-api-service-documents). */
export function serviceDocument(catalog: MetadataCatalog, serviceRoot: string): Readonly<Record<string, unknown>> {
  const names = catalog.tables().map((table) => table.entitySetName);
  return {
    "@odata.context": `${serviceRoot}$metadata`,
    value: [...new Set(names)].sort().map((name) => ({ name, kind: "EntitySet", url: name })),
  };
}
