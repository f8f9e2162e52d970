import { stableId } from "../../metadata/metadata-id";
import type { PlatformRows } from "../../organization/platform-rows";
import { writeRole } from "../../organization/role-rows";
import type { Depth } from "../../security/depth";
import type { SolutionContents } from "../solution-contents";

/** Writes roles with the privileges the organisation knows, each with its copies in the business units. */
export function installRoles(rows: PlatformRows, { roles, manifest }: SolutionContents): void {
  const known = new Set(rows.store.all("SELECT name FROM privilege").map((row) => String(row["name"])));
  for (const { id, name, privileges } of roles) {
    const grants = new Map<string, Depth>();
    for (const privilege of privileges) {
      if (privilege.depth !== null && known.has(privilege.name)) grants.set(privilege.name, privilege.depth);
    }
    writeRole(rows, { id, name, grants, values: { ismanaged: manifest.isManaged, iscustomizable: true } });
  }
}

/** Writes column security profiles with their permissions; who is in them stays. */
export function installProfiles(rows: PlatformRows, { profiles, manifest }: SolutionContents): void {
  for (const { id, name, description, permissions } of profiles) {
    rows.put("fieldsecurityprofile", id, { name, description, ismanaged: manifest.isManaged });
    rows.store.run("DELETE FROM fieldpermission WHERE fieldsecurityprofileid = ?", id);
    for (const { table, column, canRead, canCreate, canUpdate } of permissions) {
      rows.put("fieldpermission", stableId("fieldpermission", id, table, column), {
        fieldsecurityprofileid: id,
        entityname: table,
        attributelogicalname: column,
        canread: canRead,
        cancreate: canCreate,
        canupdate: canUpdate,
        ismanaged: manifest.isManaged,
      });
    }
  }
}

export function removeProfile({ store }: PlatformRows, id: string): void {
  for (const table of ["fieldpermission", "systemuserprofiles", "teamprofiles", "fieldsecurityprofile"]) {
    store.run(`DELETE FROM ${table} WHERE fieldsecurityprofileid = ?`, id);
  }
}
