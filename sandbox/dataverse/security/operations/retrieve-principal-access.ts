import type { Operation, OperationCall } from "../../messages/operation";
import { quoteName } from "../../store/physical-table";
import type { Right } from "../access";
import { loadTeamRights } from "../load-user-rights";
import type { RightsSource } from "../make-access";
import { privilegeName } from "../privileges";
import { reachOf } from "../reach";
import { formatAccessRights, rights as allRights } from "../rights";
import { rowConditionOf } from "../row-condition";
import { ownershipOf, rightOnParent } from "../row-ownership";
import type { UserRights } from "../user-rights";
import { readEntityParameter } from "./entity-parameter";

/** `RetrievePrincipalAccess`: what a user or team may do with one row. */
export function makeRetrievePrincipalAccess(rightsOf: RightsSource): Operation {
  return {
    name: "RetrievePrincipalAccess",
    kind: "function",
    boundTo: "record",
    parameters: [{ name: "Target", type: "mscrm.crmbaseentity", required: true }],
    returns: "mscrm.RetrievePrincipalAccessResponse",
    run: (call) => {
      const id = String(call.target?.id);
      const isTeam = call.target?.table.logicalName === "team";
      const rights = isTeam ? loadTeamRights(call.context.store, id) : rightsOf(id);
      return { is: "body", body: { AccessRights: formatAccessRights(accessTo(call, rights)) } };
    },
  };
}

function accessTo({ context, parameters }: OperationCall, rights: UserRights): readonly Right[] {
  const { table, id } = readEntityParameter(context, "Target", parameters["Target"]);
  const isLine = ownershipOf(table).is === "parent";
  return allRights.filter((right) => {
    const name = privilegeName(isLine ? rightOnParent(right) : right, table);
    if (name !== null && reachOf(rights, name).is === "nothing") return false;
    const condition = rowConditionOf(rights, right, table, "row", context.catalog);
    if (condition === null) return true;
    const sql = `SELECT 1 FROM ${quoteName(table.logicalName)} AS "row" WHERE "row".${quoteName(table.primaryIdAttribute)} = ? AND ${condition.sql}`;
    return context.store.one(sql, id, ...condition.values) !== undefined;
  });
}
