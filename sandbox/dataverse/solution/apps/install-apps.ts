import { stableId } from "../../metadata/metadata-id";
import type { PlatformRows } from "../../organization/platform-rows";
import { componentTypes } from "../component-types";
import type { SolutionContents } from "../solution-contents";
import type { AppComponent, AppPart } from "./read-apps";

export function installSiteMaps(rows: PlatformRows, { siteMaps, manifest }: SolutionContents): void {
  for (const siteMap of siteMaps) {
    rows.put("sitemap", stableId("sitemap", siteMap.uniqueName), {
      sitemapname: siteMap.name,
      sitemapnameunique: siteMap.uniqueName,
      sitemapxml: siteMap.xml,
      isappaware: true,
      showhome: siteMap.showHome,
      showpinned: siteMap.showPinned,
      showrecents: siteMap.showRecents,
      enablecollapsiblegroups: siteMap.collapsibleGroups,
      ismanaged: manifest.isManaged,
    });
  }
}

/** Writes apps with the list of what is in them and the roles that may open them. */
export function installApps(rows: PlatformRows, { apps, manifest }: SolutionContents, publisherId: string): void {
  for (const app of apps) {
    const id = stableId("appmodule", app.uniqueName);
    removeParts(rows, id);
    rows.put("appmodule", id, {
      uniquename: app.uniqueName,
      name: app.name,
      description: app.description === "" ? null : app.description,
      webresourceid: app.iconId,
      clienttype: app.clientType,
      formfactor: app.formFactor,
      navigationtype: app.navigationType,
      appmoduleidunique: id,
      appmoduleversion: manifest.version,
      publisherid: publisherId,
      ismanaged: manifest.isManaged,
      isfeatured: false,
      isdefault: false,
    });
    for (const part of app.parts) putPart(rows, app, id, part);
    for (const roleId of app.roleIds) putRole(rows, id, roleId);
  }
}

function putPart(rows: PlatformRows, app: AppComponent, appId: string, part: AppPart): void {
  const objectId = objectIdOf(rows, part);
  if (objectId === null) return;
  rows.put("appmodulecomponent", stableId("appmodulecomponent", app.uniqueName, String(part.type), objectId), {
    appmoduleidunique: appId,
    componenttype: part.type,
    objectid: objectId,
    rootcomponentbehavior: 0,
    isdefault: false,
    ismetadata: part.type === componentTypes.table,
  });
}

/** A table is named by the id of its metadata, a site map by the id of its row. */
function objectIdOf({ catalog }: PlatformRows, { type, schemaName, id }: AppPart): string | null {
  if (id !== null) return id;
  if (type === componentTypes.table) return catalog.table((schemaName ?? "").toLowerCase())?.metadataId ?? null;
  return type === componentTypes.siteMap && schemaName !== null ? stableId("sitemap", schemaName) : null;
}

/** Solutions name stock roles by their template. */
function putRole(rows: PlatformRows, appId: string, roleOrTemplateId: string): void {
  const role = rows.store.one(
    "SELECT roleid FROM role WHERE parentrootroleid = roleid AND (roleid = ?1 OR roletemplateid = ?1)",
    roleOrTemplateId,
  );
  if (role === undefined) return;
  const roleId = String(role["roleid"]);
  rows.put("appmoduleroles", stableId("appmoduleroles", appId, roleId), { appmoduleid: appId, roleid: roleId });
}

function removeParts({ store }: PlatformRows, appId: string): void {
  store.run("DELETE FROM appmodulecomponent WHERE appmoduleidunique = ?", appId);
  store.run("DELETE FROM appmoduleroles WHERE appmoduleid = ?", appId);
}

export function removeApp(rows: PlatformRows, appId: string): void {
  removeParts(rows, appId);
  rows.store.run("DELETE FROM appmodule WHERE appmoduleid = ?", appId);
}
