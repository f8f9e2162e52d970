import type { Operation } from "../../messages/operation";
import type { RightsSource } from "../make-access";
import {
  addPrivilegesRole,
  removePrivilegeRole,
  replacePrivilegesRole,
  retrieveRolePrivilegesRole,
} from "./change-role-privileges";
import { makeRetrievePrincipalAccess } from "./retrieve-principal-access";
import { makeRetrievePrincipalAttributePrivileges } from "./retrieve-principal-attribute-privileges";
import { makeRetrieveUserPrivileges } from "./retrieve-user-privileges";
import { grantAccess, modifyAccess, retrieveSharedPrincipalsAndAccess, revokeAccess } from "./share-rows";
import { whoAmI } from "./who-am-i";

/** Functions and actions about who may do what. */
export function makeSecurityOperations(rightsOf: RightsSource): readonly Operation[] {
  return [
    whoAmI,
    makeRetrieveUserPrivileges(rightsOf),
    makeRetrievePrincipalAccess(rightsOf),
    makeRetrievePrincipalAttributePrivileges(rightsOf),
    grantAccess,
    modifyAccess,
    revokeAccess,
    retrieveSharedPrincipalsAndAccess,
    addPrivilegesRole,
    replacePrivilegesRole,
    removePrivilegeRole,
    retrieveRolePrivilegesRole,
  ];
}
