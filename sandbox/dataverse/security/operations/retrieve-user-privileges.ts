import type { Operation, OperationCall } from "../../messages/operation";
import type { RightsSource } from "../make-access";
import { depthOf } from "../reach";

/** `RetrieveUserPrivileges`: every privilege of a user with the widest depth any role gives it. */
export function makeRetrieveUserPrivileges(rightsOf: RightsSource): Operation {
  return {
    name: "RetrieveUserPrivileges",
    kind: "function",
    boundTo: "record",
    table: "systemuser",
    parameters: [],
    returns: "mscrm.RetrieveUserPrivilegesResponse",
    run: (call) => ({ is: "body", body: { RolePrivileges: rolePrivileges(call, rightsOf) } }),
  };
}

function rolePrivileges({ context, target }: OperationCall, rightsOf: RightsSource): readonly object[] {
  const rights = rightsOf(String(target?.id));
  return context.store.all("SELECT privilegeid, name FROM privilege ORDER BY name").flatMap((row) => {
    const depth = depthOf(rights, String(row["name"]));
    return depth === null
      ? []
      : [toRolePrivilege(String(row["privilegeid"]), String(row["name"]), depth, rights.businessUnitId)];
  });
}

/** The complex type `RolePrivilege`. */
export function toRolePrivilege(id: string, name: string, depth: string, businessUnitId: string | null): object {
  return {
    Depth: depth,
    PrivilegeId: id,
    BusinessUnitId: businessUnitId,
    PrivilegeName: name,
  };
}
