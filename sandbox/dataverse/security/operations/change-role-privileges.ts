import { DataverseError } from "../../dataverse-error";
import { toOwnedRow } from "../../messages/row-write/row-write";
import { requireRow } from "../../messages/row-key";
import type { Operation, OperationCall } from "../../messages/operation";
import { stableId } from "../../metadata/metadata-id";
import { makePlatformRows } from "../../organization/platform-rows";
import { depths, fromDepthMask, toDepthMask, type Depth } from "../depth";
import { invalidParameter, readEntityParameter } from "./entity-parameter";
import { toRolePrivilege } from "./retrieve-user-privileges";

const privileges = { name: "Privileges", type: "Collection(mscrm.RolePrivilege)", required: true } as const;

function onRole(name: string, more: Pick<Operation, "parameters" | "run">): Operation {
  return { name, kind: "action", boundTo: "record", table: "role", returns: null, ...more };
}

/** `AddPrivilegesRole`: grants privileges, or other depths of those a role has. */
export const addPrivilegesRole = onRole("AddPrivilegesRole", {
  parameters: [privileges],
  run: (call) => {
    grant(call, requireChangeableRole(call));
    return { is: "nothing" };
  },
});

/** `ReplacePrivilegesRole`: a role grants exactly these. */
export const replacePrivilegesRole = onRole("ReplacePrivilegesRole", {
  parameters: [privileges],
  run: (call) => {
    const roleId = requireChangeableRole(call);
    call.context.store.transaction(() => {
      call.context.store.run("DELETE FROM roleprivileges WHERE roleid = ?", roleId);
      grant(call, roleId);
    });
    return { is: "nothing" };
  },
});

/** `RemovePrivilegeRole`: a role no longer grants it. */
export const removePrivilegeRole = onRole("RemovePrivilegeRole", {
  parameters: [{ name: "Privilege", type: "mscrm.privilege", required: true }],
  run: (call) => {
    const roleId = requireChangeableRole(call);
    const { id } = readEntityParameter(call.context, "Privilege", call.parameters["Privilege"]);
    call.context.store.run("DELETE FROM roleprivileges WHERE roleid = ? AND privilegeid = ?", roleId, id);
    return { is: "nothing" };
  },
});

/** `RetrieveRolePrivilegesRole`: what a role grants. */
export const retrieveRolePrivilegesRole: Operation = {
  name: "RetrieveRolePrivilegesRole",
  kind: "function",
  boundTo: "nothing",
  parameters: [{ name: "RoleId", type: "Edm.Guid", required: true }],
  returns: "mscrm.RetrieveRolePrivilegesRoleResponse",
  run: ({ context, parameters }) => {
    const rows = context.store.all(
      `SELECT p.privilegeid, p.name, rp.privilegedepthmask, r.businessunitid FROM role r
       JOIN roleprivileges rp ON rp.roleid = coalesce(r.parentrootroleid, r.roleid)
       JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE r.roleid = ? ORDER BY p.name`,
      String(parameters["RoleId"]).toLowerCase(),
    );
    return { is: "body", body: { RolePrivileges: rows.map(toAnswer) } };
  },
};

function toAnswer(row: Readonly<Record<string, unknown>>): object {
  const depth = fromDepthMask(Number(row["privilegedepthmask"])) ?? "Basic";
  return toRolePrivilege(String(row["privilegeid"]), String(row["name"]), depth, String(row["businessunitid"]));
}

/** Roles are changed where they begin: in the root business unit their copies come from. */
function requireChangeableRole({ context, target }: OperationCall): string {
  if (target === null || target.id === null) throw invalidParameter("role");
  context.access.requirePrivilege(context.caller, "Write", target.table);
  const row = requireRow(context.store, target.table, { is: "id", id: target.id });
  context.access.requireAccess(context.caller, "Write", target.table, toOwnedRow(target.table, row));
  const root = row["parentrootroleid"];
  if (typeof root === "string" && root !== target.id) {
    throw new DataverseError("0x80041d41", 400, `The role ${target.id} is inherited: change the role ${root} instead.`);
  }
  return target.id;
}

function grant({ context, parameters }: OperationCall, roleId: string): void {
  const given = parameters["Privileges"];
  if (!Array.isArray(given)) throw invalidParameter("Privileges");
  const rows = makePlatformRows(context.store, context.catalog, context.now);
  for (const each of given as readonly Readonly<Record<string, unknown>>[]) {
    const { id, depth } = readRolePrivilege(context, each);
    rows.put("roleprivileges", stableId("roleprivileges", roleId, id), {
      roleid: roleId,
      privilegeid: id,
      privilegedepthmask: toDepthMask(depth),
    });
  }
}

function readRolePrivilege(
  { store }: OperationCall["context"],
  given: Readonly<Record<string, unknown>>,
): { readonly id: string; readonly depth: Depth } {
  const depth = depths.find((candidate) => candidate === given["Depth"]);
  const row = store.one(
    "SELECT privilegeid FROM privilege WHERE privilegeid = ? OR name = ?",
    String(given["PrivilegeId"]).toLowerCase(),
    typeof given["PrivilegeName"] === "string" ? given["PrivilegeName"] : "",
  );
  if (depth === undefined || row === undefined) throw invalidParameter("Privileges");
  return { id: String(row["privilegeid"]), depth };
}
