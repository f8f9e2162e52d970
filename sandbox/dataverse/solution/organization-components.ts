import type { SqlRow, Store } from "../store/store";
import { componentTypes } from "./component-types";

/** What an organisation has beside the solution that is being imported, so that checks can ask for it. */
export interface OrganizationComponents {
  readonly installed: InstalledSolution | null;
  readonly webResources: ReadonlySet<string>;
  readonly codeComponents: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly views: ReadonlySet<string>;
  readonly siteMaps: ReadonlySet<string>;
  readonly apps: ReadonlySet<string>;
  readonly environmentVariables: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  /** Ids of root roles and of the templates of stock roles; forms and apps name either. */
  readonly roles: ReadonlySet<string>;
  readonly roleIdByName: ReadonlyMap<string, string>;
  readonly privileges: ReadonlySet<string>;
  readonly solutions: ReadonlySet<string>;
  /** Ids of the elements other solutions' ribbons define. */
  readonly ribbonIds: ReadonlySet<string>;
}

/** The solution of the same name, as it is installed. */
export interface InstalledSolution {
  readonly id: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisher: string;
}

export function readOrganizationComponents(store: Store, uniqueName: string): OrganizationComponents {
  const solely = ownComponents(store, uniqueName);
  const set = (table: string, id: string, column: string): ReadonlySet<string> =>
    new Set(
      store
        .all(`SELECT "${id}" AS id, "${column}" AS value FROM "${table}"`)
        .filter((row) => !solely.has(String(row["id"])))
        .map((row) => String(row["value"])),
    );
  const roles = store
    .all("SELECT roleid, name, roletemplateid FROM role WHERE parentrootroleid = roleid")
    .filter((role) => !solely.has(String(role["roleid"])));
  return {
    installed: readInstalled(store, uniqueName),
    webResources: set("webresource", "webresourceid", "name"),
    codeComponents: set("customcontrol", "customcontrolid", "name"),
    forms: formsOfOthers(store, uniqueName),
    views: set("savedquery", "savedqueryid", "savedqueryid"),
    siteMaps: set("sitemap", "sitemapid", "sitemapnameunique"),
    apps: set("appmodule", "appmoduleid", "uniquename"),
    environmentVariables: set("environmentvariabledefinition", "environmentvariabledefinitionid", "schemaname"),
    profiles: set("fieldsecurityprofile", "fieldsecurityprofileid", "fieldsecurityprofileid"),
    roles: new Set(roles.flatMap((role) => [String(role["roleid"]), String(role["roletemplateid"])])),
    roleIdByName: new Map(roles.map((role) => [String(role["name"]).toLowerCase(), String(role["roleid"])])),
    privileges: new Set(store.all("SELECT name FROM privilege").map((row) => String(row["name"]))),
    solutions: new Set(store.all("SELECT uniquename FROM solution").map((row) => String(row["uniquename"]))),
    ribbonIds: ribbonIds(store, uniqueName),
  };
}

/** Forms that somebody else brought; a solution's difference to one does not make it that solution's. */
function formsOfOthers(store: Store, uniqueName: string): ReadonlySet<string> {
  const rows = store.all(
    `SELECT formid FROM systemform
     WHERE NOT EXISTS (SELECT 1 FROM _form_layer WHERE form_id = formid)
        OR EXISTS (SELECT 1 FROM _form_layer WHERE form_id = formid AND solution <> ? AND is_difference = 0)`,
    uniqueName,
  );
  return new Set(rows.map((row) => String(row["formid"])));
}

function readInstalled(store: Store, uniqueName: string): InstalledSolution | null {
  const row = store.one(
    `SELECT s.solutionid, s.version, s.ismanaged, p.uniquename AS publisher FROM solution s
     LEFT JOIN publisher p ON p.publisherid = s.publisherid WHERE s.uniquename = ?`,
    uniqueName,
  );
  return row === undefined ? null : toInstalled(row);
}

function toInstalled(row: SqlRow): InstalledSolution {
  return {
    id: String(row["solutionid"]),
    version: String(row["version"]),
    isManaged: row["ismanaged"] === 1,
    publisher: String(row["publisher"]),
  };
}

/** Ids of components only this solution has: what it no longer ships will be gone. */
export function ownComponents(store: Store, uniqueName: string): ReadonlySet<string> {
  const rows = store.all(
    `SELECT c.objectid FROM solutioncomponent c JOIN solution s ON s.solutionid = c.solutionid
     WHERE c.componenttype NOT IN (?, ?, ?, ?, ?)
     GROUP BY c.objectid HAVING count(DISTINCT c.solutionid) = 1 AND max(s.uniquename) = ?`,
    componentTypes.table,
    componentTypes.column,
    componentTypes.key,
    componentTypes.choice,
    componentTypes.relationship,
    uniqueName,
  );
  return new Set(rows.map((row) => String(row["objectid"])));
}

function ribbonIds(store: Store, uniqueName: string): ReadonlySet<string> {
  const rows = store.all("SELECT xml FROM _ribbon WHERE solution <> ?", uniqueName);
  const ids = rows.flatMap((row) =>
    [...String(row["xml"]).matchAll(/\sId="([^"]+)"/g)].map((match) => String(match[1])),
  );
  return new Set(ids.filter((id) => !id.startsWith("Mscrm.")));
}
