import type { Operation, OperationCall } from "../../messages/operation";
import type { TableMetadata } from "../../metadata/table-metadata";
import type { RightsSource } from "../make-access";
import type { ColumnRights, UserRights } from "../user-rights";

/** `RetrievePrincipalAttributePrivileges`: what a user's column security profiles allow with each secured column. */
export function makeRetrievePrincipalAttributePrivileges(rightsOf: RightsSource): Operation {
  return {
    name: "RetrievePrincipalAttributePrivileges",
    kind: "function",
    boundTo: "record",
    table: "systemuser",
    parameters: [],
    returns: "mscrm.RetrievePrincipalAttributePrivilegesResponse",
    run: (call) => ({ is: "body", body: { AttributePrivileges: attributePrivileges(call, rightsOf) } }),
  };
}

function attributePrivileges({ context, target }: OperationCall, rightsOf: RightsSource): readonly object[] {
  const rights = rightsOf(String(target?.id));
  return context.catalog.tables().flatMap((table) => privilegesOn(table, rights));
}

function privilegesOn(table: TableMetadata, rights: UserRights): readonly object[] {
  const secured = [...table.attributes.values()].filter(({ isSecured }) => isSecured);
  return secured.flatMap(({ metadataId, logicalName }) => {
    const column = rights.isAdministrator ? everything : rights.columns.get(`${table.logicalName}/${logicalName}`);
    return column === undefined ? [] : [toAttributePrivilege(metadataId, column)];
  });
}

const everything: ColumnRights = { canRead: true, canCreate: true, canUpdate: true };

/** The complex type `AttributePrivilege`: 4 allows, 0 does not. */
function toAttributePrivilege(attributeId: string, column: ColumnRights): object {
  const toNumber = (allowed: boolean): number => (allowed ? 4 : 0);
  return {
    AttributeId: attributeId,
    CanRead: toNumber(column.canRead),
    CanCreate: toNumber(column.canCreate),
    CanUpdate: toNumber(column.canUpdate),
  };
}
