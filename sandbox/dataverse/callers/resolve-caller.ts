import { DataverseError } from "../dataverse-error";
import type { Access, Caller } from "../security/access";
import type { SqlRow, Store } from "../store/store";

const impersonationPrivilege = "prvActOnBehalfOfAnotherUser";

/**
 * The user a request runs as: the one who signed in, or the one its headers name (`CallerObjectId`, an Entra object id, or
 * `MSCRMCallerID`, a system user id). (learn.microsoft.com, webapi/impersonate-another-user-web-api)
 */
export function resolveCaller(
  store: Store,
  access: Access,
  signedInUserId: string,
  headers: Readonly<Record<string, string>>,
): Caller {
  const signedIn = toCaller(requireUser(store, "systemuserid", signedInUserId), null);
  const impersonated = impersonatedUser(store, headers);
  if (impersonated === null || impersonated["systemuserid"] === signedIn.userId) return signedIn;
  if (!access.hasPrivilege(signedIn, impersonationPrivilege)) {
    throw new DataverseError(
      "0x8004A110",
      403,
      `Principal user (Id=${signedIn.userId}, type=8) is missing ${impersonationPrivilege} privilege.`,
    );
  }
  return toCaller(impersonated, signedIn.userId);
}

function impersonatedUser(store: Store, headers: Readonly<Record<string, string>>): SqlRow | null {
  const objectId = guidIn(headers["callerobjectid"]);
  if (objectId !== null) return requireUser(store, "azureactivedirectoryobjectid", objectId);
  const userId = guidIn(headers["mscrmcallerid"]);
  return userId === null ? null : requireUser(store, "systemuserid", userId);
}

function guidIn(header: string | undefined): string | null {
  const value = header?.trim().replace(/^\{|\}$/g, "") ?? "";
  return value === "" ? null : value.toLowerCase();
}

function requireUser(store: Store, column: string, id: string): SqlRow {
  const row = store.one(`SELECT systemuserid, businessunitid, isdisabled FROM systemuser WHERE ${column} = ?`, id);
  if (row === undefined) {
    throw new DataverseError("0x80072560", 403, `The user is not a member of the organization. (${column} ${id})`);
  }
  if (row["isdisabled"] === 1) {
    throw new DataverseError(
      "0x80040225",
      403,
      `The specified user(Id = ${id}) is either disabled or is not a member of any business unit.`,
    );
  }
  return row;
}

function toCaller(row: SqlRow, onBehalfOfUserId: string | null): Caller {
  return { userId: String(row["systemuserid"]), businessUnitId: String(row["businessunitid"]), onBehalfOfUserId };
}
