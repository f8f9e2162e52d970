import { DataverseError } from "../../dataverse-error";
import { toOwnedRow } from "../../messages/row-write/row-write";
import type { RowReference } from "../../messages/payload/resolve-reference";
import type { Operation, OperationCall } from "../../messages/operation";
import { stableId } from "../../metadata/metadata-id";
import { makePlatformRows, toMoment } from "../../organization/platform-rows";
import type { Right } from "../access";
import { fromRightsMask, formatAccessRights, parseAccessRights, toRightsMask } from "../rights";
import { invalidParameter, readEntityParameter } from "./entity-parameter";

const target = { name: "Target", type: "mscrm.crmbaseentity", required: true } as const;
const principalAccess = { name: "PrincipalAccess", type: "mscrm.PrincipalAccess", required: true } as const;

/** `GrantAccess`: shares a row with a user or team, beside what was shared before. */
export const grantAccess: Operation = {
  name: "GrantAccess",
  kind: "action",
  boundTo: "nothing",
  parameters: [target, principalAccess],
  returns: null,
  run: (call) => share(call, (before, given) => before | given),
};

/** `ModifyAccess`: shares a row with exactly these rights. */
export const modifyAccess: Operation = {
  name: "ModifyAccess",
  kind: "action",
  boundTo: "nothing",
  parameters: [target, principalAccess],
  returns: null,
  run: (call) => share(call, (_, given) => given),
};

/** `RevokeAccess`: ends a share. */
export const revokeAccess: Operation = {
  name: "RevokeAccess",
  kind: "action",
  boundTo: "nothing",
  parameters: [target, { name: "Revokee", type: "mscrm.crmbaseentity", required: true }],
  returns: null,
  run: ({ context, parameters }) => {
    const row = requireSharable(context, readEntityParameter(context, "Target", parameters["Target"]));
    const revokee = readEntityParameter(context, "Revokee", parameters["Revokee"]);
    context.store.run("DELETE FROM principalobjectaccess WHERE objectid = ? AND principalid = ?", row.id, revokee.id);
    return { is: "nothing" };
  },
};

/** `RetrieveSharedPrincipalsAndAccess`: with whom a row is shared. */
export const retrieveSharedPrincipalsAndAccess: Operation = {
  name: "RetrieveSharedPrincipalsAndAccess",
  kind: "function",
  boundTo: "nothing",
  parameters: [target],
  returns: "mscrm.RetrieveSharedPrincipalsAndAccessResponse",
  run: ({ context, parameters }) => {
    const row = readEntityParameter(context, "Target", parameters["Target"]);
    context.access.requireAccess(context.caller, "Read", row.table, toOwnedRow(row.table, row.row));
    const shares = context.store.all(
      "SELECT principalid, principaltypecode, accessrightsmask FROM principalobjectaccess WHERE objectid = ?",
      row.id,
    );
    return {
      is: "body",
      body: {
        PrincipalAccesses: shares.map((share) => ({
          AccessMask: formatAccessRights(fromRightsMask(Number(share["accessrightsmask"]))),
          Principal: {
            "@odata.type": `#Microsoft.Dynamics.CRM.${String(share["principaltypecode"])}`,
            [`${String(share["principaltypecode"])}id`]: share["principalid"],
            ownerid: share["principalid"],
          },
        })),
      },
    };
  },
};

function share(
  { context, parameters }: OperationCall,
  combine: (before: number, given: number) => number,
): { readonly is: "nothing" } {
  const row = requireSharable(context, readEntityParameter(context, "Target", parameters["Target"]));
  const { principal, rights } = readPrincipalAccess(context, parameters["PrincipalAccess"]);
  const id = stableId("principalobjectaccess", row.id, principal.id);
  const before = context.store.one(
    "SELECT accessrightsmask FROM principalobjectaccess WHERE principalobjectaccessid = ?",
    id,
  );
  const mask = combine(Number(before?.["accessrightsmask"] ?? 0), toRightsMask(rights));
  makePlatformRows(context.store, context.catalog, context.now).put("principalobjectaccess", id, {
    objectid: row.id,
    objecttypecode: row.table.logicalName,
    principalid: principal.id,
    principaltypecode: principal.table.logicalName,
    accessrightsmask: mask,
    inheritedaccessrightsmask: 0,
    changedon: toMoment(context.now),
  });
  return { is: "nothing" };
}

function requireSharable(context: OperationCall["context"], row: RowReference): RowReference {
  if (row.table.ownership !== "UserOwned") {
    throw new DataverseError(
      "0x80048306",
      400,
      `Rows of '${row.table.logicalName}' have no owner and cannot be shared.`,
    );
  }
  context.access.requirePrivilege(context.caller, "Share", row.table);
  context.access.requireAccess(context.caller, "Share", row.table, toOwnedRow(row.table, row.row));
  return row;
}

function readPrincipalAccess(
  context: OperationCall["context"],
  value: unknown,
): { readonly principal: RowReference; readonly rights: readonly Right[] } {
  if (typeof value !== "object" || value === null) throw invalidParameter("PrincipalAccess");
  const { Principal: principal, AccessMask: mask } = value as Readonly<Record<string, unknown>>;
  const rights = typeof mask === "string" ? parseAccessRights(mask) : null;
  if (rights === null) throw invalidParameter("PrincipalAccess.AccessMask");
  return { principal: readEntityParameter(context, "PrincipalAccess.Principal", principal), rights };
}
