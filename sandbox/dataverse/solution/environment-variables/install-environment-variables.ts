import { stableId } from "../../metadata/metadata-id";
import type { PlatformRows } from "../../organization/platform-rows";
import type { SolutionContents } from "../solution-contents";

/** Writes the definitions; values belong to the environment and stay. */
export function installEnvironmentVariables(
  rows: PlatformRows,
  { environmentVariables, manifest }: SolutionContents,
): void {
  for (const variable of environmentVariables) {
    rows.put("environmentvariabledefinition", stableId("environmentvariabledefinition", variable.schemaName), {
      schemaname: variable.schemaName,
      displayname: variable.displayName,
      description: variable.description,
      type: variable.type,
      defaultvalue: variable.defaultValue,
      isrequired: variable.isRequired,
      secretstore: 0,
      ismanaged: manifest.isManaged,
      iscustomizable: true,
    });
  }
}

export function removeEnvironmentVariable({ store }: PlatformRows, id: string): void {
  for (const table of ["environmentvariablevalue", "environmentvariabledefinition"]) {
    store.run(`DELETE FROM ${table} WHERE environmentvariabledefinitionid = ?`, id);
  }
}
