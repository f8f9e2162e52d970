import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryPages, validateXML } from "xmllint-wasm";

/** The schema of customizations.xml and those it includes; Microsoft's, and therefore no part of this repository. */
const schemaFolder = join("..", "shared", "reference", "xsd", "9.2-extended");
const mainSchema = "CustomizationsSolution.xsd";

export type SchemaOutcome =
  | { readonly is: "validated"; readonly errors: readonly string[] }
  | { readonly is: "skipped"; readonly reason: string };

/** Validates customizations.xml against the schema of the platform, where somebody has laid it beside the repository. */
export async function validateSchema(root: string, customizations: Uint8Array): Promise<SchemaOutcome> {
  const folder = join(root, schemaFolder);
  if (!existsSync(join(folder, mainSchema))) {
    return { is: "skipped", reason: `there is no ${join(schemaFolder, mainSchema)} beside the repository` };
  }
  const schemas = readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), "utf8"),
  }));
  const main = schemas.find(({ fileName }) => fileName === mainSchema);
  const { errors } = await validateXML({
    xml: { fileName: "customizations.xml", contents: new TextDecoder().decode(customizations) },
    schema: main ?? [],
    preload: schemas,
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 512 * memoryPages.MiB,
  });
  return { is: "validated", errors: errors.map(({ rawMessage }) => rawMessage) };
}
