import { DataverseError } from "../dataverse-error";
import type { TableMetadata } from "../metadata/table-metadata";
import type { Caller, Right } from "./access";
import { privilegeId } from "./privileges";
import type { UserRights } from "./user-rights";

/** No role of the user grants the privilege. */
export function missingPrivilege(
  rights: UserRights,
  caller: Caller,
  privilege: string,
  table: TableMetadata,
): DataverseError {
  return new DataverseError(
    "0x80040220",
    403,
    `Principal user (Id=${rights.userId}, type=8, roleCount=${String(rights.roleCount)}, privilegeCount=${String(rights.grants.size)}, accessMode='0 Read-Write', businessUnitId=${String(rights.businessUnitId)}), is missing ${privilege} privilege (Id=${privilegeId(privilege)}) on OTC=${String(table.objectTypeCode)} for entity '${table.logicalName}' (LocalizedName='${table.displayName}'). context.Caller=${caller.onBehalfOfUserId ?? caller.userId}. Consider adding missed privilege to one of the principal (user/team) roles.`,
  );
}

export function noRoles(userId: string): DataverseError {
  return new DataverseError(
    "0x80042f09",
    403,
    `The user (Id=${userId}) has not been assigned any roles. They need a role with the prvReadOrganization privilege, such as Basic User.`,
  );
}

/** The privilege is there, but not for this row. */
export function accessDenied(userId: string, right: Right, table: TableMetadata, id: string): DataverseError {
  return new DataverseError(
    "0x80048306",
    403,
    `Principal with id ${userId} does not have ${right}Access right(s) for record with id ${id} of entity ${table.logicalName}`,
  );
}
