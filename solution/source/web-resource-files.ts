import { readFileSync } from "node:fs";
import { join } from "node:path";
import { webResourceXml } from "../format/files/web-resource-xml";
import { shippedWebResources, type WebResource } from "../web-resources/shipped-web-resources";
import type { SourceContent } from "./source";

const folder = join(__dirname, "..", "web-resources");

/** Each web resource under its name, and beside it what the platform knows of it. */
export function webResourceFiles(scripts: ReadonlyMap<string, Uint8Array>): [path: string, content: SourceContent][] {
  return shippedWebResources.flatMap((resource): [string, SourceContent][] => [
    [`WebResources/${resource.name}`, contentOf(resource, scripts)],
    [`WebResources/${resource.name}.data.xml`, webResourceXml(resource)],
  ]);
}

function contentOf(resource: WebResource, scripts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (resource.is === "icon") return readFileSync(join(folder, "icons", resource.file));
  if (resource.is !== "script") return readFileSync(join(folder, "pages", resource.file));
  const script = scripts.get(resource.name);
  if (!script) throw new Error(`the script ${resource.name} was not built from webresources/${resource.entry}`);
  return script;
}
