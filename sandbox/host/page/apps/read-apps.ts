import type { DataverseClient, Rows } from "../client/dataverse-client";
import type { LabelAnswer } from "../metadata/metadata-answer";
import { readLabel } from "../metadata/to-column";
import { plainId } from "../rows/row-id";
import type { UserSettings } from "../settings/user-settings";
import type { AppInfo } from "./app-info";
import { parseSiteMap, tablesOfSiteMap } from "./parse-site-map";

/** An app one may switch to. */
export interface AppChoice {
  readonly id: string;
  readonly uniqueName: string;
  readonly displayName: string;
  readonly siteMapXml: string;
  /** Roles that open it. */
  readonly roleIds: readonly string[];
}

interface AppRow {
  readonly appmoduleid: string;
  readonly uniquename: string;
  readonly name: string;
  /** One row for each role that opens the app. */
  readonly "role.roleid"?: string;
}

/** The roles of an app are read from the table between them: not every user may read the roles of other business units. */
const appsWithRoles = `<fetch><entity name="appmodule">
  <attribute name="appmoduleid"/><attribute name="uniquename"/><attribute name="name"/><order attribute="name"/>
  <link-entity name="appmoduleroles" from="appmoduleid" to="appmoduleid" link-type="outer" alias="role">
    <attribute name="roleid"/>
  </link-entity>
</entity></fetch>`;

interface SiteMapRow {
  readonly sitemapnameunique: string | null;
  readonly sitemapxml: string | null;
}

/** All apps, by name. */
export async function readApps(client: DataverseClient): Promise<readonly AppChoice[]> {
  const [apps, siteMaps] = await Promise.all([
    client.read<Rows<AppRow>>(`appmodules?fetchXml=${encodeURIComponent(appsWithRoles)}`),
    client.read<Rows<SiteMapRow>>("sitemaps?$select=sitemapnameunique,sitemapxml"),
  ]);
  const xmlByName = new Map(siteMaps.value.map((row) => [row.sitemapnameunique, row.sitemapxml]));
  const roleIds = new Map<string, string[]>();
  for (const row of apps.value) {
    roleIds.set(row.appmoduleid, [...(roleIds.get(row.appmoduleid) ?? []), row["role.roleid"] ?? ""]);
  }
  return [...new Map(apps.value.map((row) => [row.appmoduleid, row])).values()].map((row) => ({
    id: row.appmoduleid,
    roleIds: roleIds.get(row.appmoduleid) ?? [],
    uniqueName: row.uniquename,
    displayName: row.name,
    siteMapXml: xmlByName.get(row.uniquename) ?? "<SiteMap/>",
  }));
}

/** Whether one of the user's roles opens an app. System administrators see all of them. */
export function isOpenTo({ roles }: UserSettings, app: AppChoice): boolean {
  return roles.some(({ knownAs, name }) => name === administrator || app.roleIds.some((id) => knownAs.has(id)));
}

const administrator = "System Administrator";

/** The app with an id; else the first that leads to the table; else the first. */
export function chooseApp(apps: readonly AppChoice[], appId: string | null, table: string | undefined) {
  const wanted = appId === null ? undefined : apps.find(({ id }) => id === plainId(appId));
  const leading = apps.find((app) => table !== undefined && tablesOfSiteMap(app.siteMapXml).includes(table));
  return wanted ?? leading ?? apps[0];
}

interface ComponentRow {
  readonly componenttype: number;
  readonly objectid: string;
}

const formComponent = 60;
const viewComponent = 26;

/** Everything the page needs to know of the app it runs in. */
export async function readAppInfo(client: DataverseClient, app: AppChoice, language: number): Promise<AppInfo> {
  const [components, titleOf] = await Promise.all([
    readComponents(client, app.id),
    readTitles(client, tablesOfSiteMap(app.siteMapXml)),
  ]);
  const idsOf = (type: number): ReadonlySet<string> =>
    new Set(components.filter(({ componenttype }) => componenttype === type).map(({ objectid }) => plainId(objectid)));
  return {
    id: app.id,
    uniqueName: app.uniqueName,
    displayName: app.displayName,
    areas: parseSiteMap(app.siteMapXml, language, (table) => titleOf.get(table) ?? table),
    formIds: idsOf(formComponent),
    viewIds: idsOf(viewComponent),
  };
}

/** An app that does not say what it is made of is not limited. */
async function readComponents(client: DataverseClient, appId: string): Promise<readonly ComponentRow[]> {
  const rows = await client
    .read<Rows<ComponentRow>>(
      `appmodulecomponents?$select=componenttype,objectid&$filter=_appmoduleidunique_value eq ${appId}`,
    )
    .catch((): Rows<ComponentRow> => ({ value: [] }));
  return rows.value;
}

interface TitleRow {
  readonly LogicalName: string;
  readonly DisplayCollectionName?: LabelAnswer | null;
}

/** The plural names of tables; one that does not exist has none. */
async function readTitles(client: DataverseClient, tables: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (tables.length === 0) return new Map();
  const filter = tables.map((table) => `LogicalName eq '${table}'`).join(" or ");
  const rows = await client.read<Rows<TitleRow>>(
    `EntityDefinitions?$select=LogicalName,DisplayCollectionName&$filter=${encodeURIComponent(filter)}`,
  );
  return new Map(rows.value.map((row) => [row.LogicalName, readLabel(row.DisplayCollectionName) || row.LogicalName]));
}
