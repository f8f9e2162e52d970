import type { SqlRow, Store } from "../store/store";
import { fromDepthMask, type Depth } from "./depth";
import type { ColumnRights, Grant, UserRights } from "./user-rights";

/** Template of the role that may do everything. */
const administratorTemplate = "627090ff-40a3-4053-8790-584edc5be201";

/** The root roles of a user, own and through teams, each with the business unit its depths are counted from. */
const assignedRoles = `
  SELECT coalesce(r.parentrootroleid, r.roleid) AS roleid, r.roletemplateid, u.businessunitid
  FROM systemuserroles a JOIN role r ON r.roleid = a.roleid JOIN systemuser u ON u.systemuserid = a.systemuserid
  WHERE a.systemuserid = ?1
  UNION
  SELECT coalesce(r.parentrootroleid, r.roleid), r.roletemplateid, t.businessunitid
  FROM teammembership m JOIN team t ON t.teamid = m.teamid JOIN teamroles a ON a.teamid = t.teamid
  JOIN role r ON r.roleid = a.roleid
  WHERE m.systemuserid = ?1`;

/** The root roles of a team. */
const teamRoles = `
  SELECT coalesce(r.parentrootroleid, r.roleid) AS roleid, r.roletemplateid, t.businessunitid
  FROM teamroles a JOIN team t ON t.teamid = a.teamid JOIN role r ON r.roleid = a.roleid
  WHERE a.teamid = ?1`;

const unitsBelow = `
  WITH RECURSIVE below (id) AS (
    SELECT ? UNION SELECT b.businessunitid FROM businessunit b JOIN below ON b.parentbusinessunitid = below.id
  ) SELECT id FROM below`;

const columnPermissions = `
  SELECT p.entityname, p.attributelogicalname, max(p.canread) AS r, max(p.cancreate) AS c, max(p.canupdate) AS u
  FROM fieldpermission p
  WHERE p.fieldsecurityprofileid IN (
    SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = ?1
    UNION SELECT tp.fieldsecurityprofileid FROM teamprofiles tp JOIN teammembership m ON m.teamid = tp.teamid
    WHERE m.systemuserid = ?1
  ) GROUP BY p.entityname, p.attributelogicalname`;

/** Works out what a user may do, from the rows of roles, teams and column security profiles as they are now. */
export function loadUserRights(store: Store, userId: string): UserRights {
  const roles = store.all(assignedRoles, userId);
  const isAdministrator = roles.some((role) => role["roletemplateid"] === administratorTemplate);
  const teams = store.all("SELECT teamid FROM teammembership WHERE systemuserid = ?", userId);
  const unit = store.one("SELECT businessunitid FROM systemuser WHERE systemuserid = ?", userId)?.["businessunitid"];
  return {
    userId,
    businessUnitId: typeof unit === "string" ? unit : null,
    roleCount: roles.length,
    isAdministrator,
    principals: [userId, ...teams.map((team) => String(team["teamid"]))],
    grants: isAdministrator ? new Map<string, Grant[]>() : loadGrants(store, roles),
    columns: isAdministrator ? new Map<string, ColumnRights>() : loadColumns(store, userId),
  };
}

/** What a team itself may do, whoever its members are. */
export function loadTeamRights(store: Store, teamId: string): UserRights {
  const roles = store.all(teamRoles, teamId);
  const unit = store.one("SELECT businessunitid FROM team WHERE teamid = ?", teamId)?.["businessunitid"];
  const isAdministrator = roles.some((role) => role["roletemplateid"] === administratorTemplate);
  return {
    userId: teamId,
    businessUnitId: typeof unit === "string" ? unit : null,
    roleCount: roles.length,
    isAdministrator,
    principals: [teamId],
    grants: isAdministrator ? new Map<string, Grant[]>() : loadGrants(store, roles),
    columns: new Map<string, ColumnRights>(),
  };
}

function loadGrants(store: Store, roles: readonly SqlRow[]): ReadonlyMap<string, readonly Grant[]> {
  const grants = new Map<string, Grant[]>();
  for (const role of roles) {
    const unit = String(role["businessunitid"]);
    const below = store.all(unitsBelow, unit).map((row) => String(row["id"]));
    const rows = store.all(
      `SELECT p.name, rp.privilegedepthmask FROM roleprivileges rp JOIN privilege p ON p.privilegeid = rp.privilegeid
       WHERE rp.roleid = ?`,
      String(role["roleid"]),
    );
    for (const row of rows) {
      const depth = fromDepthMask(Number(row["privilegedepthmask"]));
      if (depth === null) continue;
      const name = String(row["name"]);
      const grant: Grant = { depth, businessUnits: unitsOf(depth, unit, below) };
      grants.set(name, [...(grants.get(name) ?? []), grant]);
    }
  }
  return grants;
}

function unitsOf(depth: Depth, unit: string, below: readonly string[]): readonly string[] {
  if (depth === "Local") return [unit];
  return depth === "Deep" ? below : [];
}

function loadColumns(store: Store, userId: string): ReadonlyMap<string, ColumnRights> {
  return new Map(
    store
      .all(columnPermissions, userId)
      .map((row) => [
        `${String(row["entityname"])}/${String(row["attributelogicalname"])}`,
        { canRead: row["r"] === 4, canCreate: row["c"] === 4, canUpdate: row["u"] === 4 },
      ]),
  );
}
