import { stableId } from "../../metadata/metadata-id";
import type { PlatformRows } from "../../organization/platform-rows";
import type { SolutionContents } from "../solution-contents";

/** Writes web resources with their content; one of the same name keeps its id. */
export function installWebResources(rows: PlatformRows, { webResources, manifest }: SolutionContents): void {
  for (const webResource of webResources) {
    const known = rows.store.one("SELECT webresourceid FROM webresource WHERE name = ?", webResource.name);
    const id = known?.["webresourceid"] ?? webResource.id ?? stableId("webresource", webResource.name);
    rows.put("webresource", String(id), {
      name: webResource.name,
      displayname: webResource.displayName,
      description: webResource.description,
      webresourcetype: webResource.type,
      content: Buffer.from(webResource.content ?? []).toString("base64"),
      languagecode: manifest.languageCode,
      ismanaged: manifest.isManaged,
      iscustomizable: true,
      canbedeleted: true,
      ishidden: webResource.isHidden,
    });
  }
}
