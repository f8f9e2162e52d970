import { stableId } from "../../metadata/metadata-id";
import type { PlatformRows } from "../../organization/platform-rows";
import { codeComponentId } from "../shipped-components";
import type { SolutionContents } from "../solution-contents";

/** Writes code components and their files. */
export function installCodeComponents(rows: PlatformRows, { codeComponents, manifest }: SolutionContents): void {
  for (const { name, manifest: own, files } of codeComponents) {
    const id = codeComponentId(name);
    removeFiles(rows, id, name);
    rows.put("customcontrol", id, {
      name,
      manifest: own?.xml ?? "",
      version: own?.version ?? "",
      compatibledatatypes: [...new Set(own?.dataTypes ?? [])].join(","),
      ismanaged: manifest.isManaged,
    });
    for (const [path, content] of files) {
      rows.store.run("INSERT INTO _component_file VALUES (?, ?, ?)", name, path, content);
      rows.put("customcontrolresource", stableId("customcontrolresource", name, path), {
        name: path,
        customcontrolid: id,
        version: own?.version ?? "",
        ismanaged: manifest.isManaged,
      });
    }
  }
}

export function removeCodeComponent(rows: PlatformRows, id: string): void {
  const name = rows.store.one("SELECT name FROM customcontrol WHERE customcontrolid = ?", id)?.["name"];
  removeFiles(rows, id, String(name));
  rows.store.run("DELETE FROM customcontrol WHERE customcontrolid = ?", id);
}

function removeFiles({ store }: PlatformRows, id: string, name: string): void {
  store.run("DELETE FROM _component_file WHERE component = ?", name);
  store.run("DELETE FROM customcontrolresource WHERE customcontrolid = ?", id);
}
