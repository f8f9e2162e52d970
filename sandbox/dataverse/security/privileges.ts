import type { MetadataCatalog } from "../metadata/metadata-catalog";
import { stableId } from "../metadata/metadata-id";
import type { TableMetadata } from "../metadata/table-metadata";
import type { Right } from "./access";
import { depths, type Depth } from "./depth";
import { rights } from "./rights";

/** A right on the rows of one or several tables, or a power that belongs to none. */
export interface Privilege {
  readonly id: string;
  readonly name: string;
  readonly right: Right;
  readonly depths: readonly Depth[];
}

/**
 * Tables that share the privileges of another, or whose privileges carry another word than their schema name
 * (learn.microsoft.com/previous-versions/dynamicscrm-2015, Privileges by entity).
 */
const words: Readonly<Record<string, string>> = {
  activityparty: "Activity",
  activitypointer: "Activity",
  appointment: "Activity",
  opportunityclose: "Activity",
  phonecall: "Activity",
  task: "Activity",
  annotation: "Note",
  appmodulecomponent: "AppModule",
  customcontroldefaultconfig: "CustomControl",
  customcontrolresource: "CustomControl",
  discounttype: "Product",
  pricelevel: "Product",
  productpricelevel: "Product",
  uom: "Product",
  uomschedule: "Product",
  fieldpermission: "FieldSecurityProfile",
  invoicedetail: "Invoice",
  opportunityproduct: "Opportunity",
  quotedetail: "Quote",
  salesorder: "Order",
  salesorderdetail: "Order",
  savedquery: "Query",
  sdkmessagefilter: "SdkMessage",
  solutioncomponent: "Solution",
  systemuser: "User",
};

/** Tables everybody may read and only the platform writes. */
const withoutPrivileges = new Set([
  "owner",
  "principalobjectaccess",
  "principalobjectattributeaccess",
  "privilege",
  "roletemplate",
]);

/** Powers that belong to no table. */
const otherPrivileges: readonly [name: string, right: Right][] = [
  ["prvActOnBehalfOfAnotherUser", "Create"],
  ["prvBulkDelete", "Read"],
  ["prvExportCustomization", "Read"],
  ["prvExportToExcel", "Read"],
  ["prvImportCustomization", "Write"],
  ["prvPrint", "Read"],
  ["prvPublishCustomization", "Write"],
  ["prvGoOffline", "Read"],
  ["prvReadEntity", "Read"],
  ["prvCreateEntity", "Create"],
  ["prvWriteEntity", "Write"],
  ["prvDeleteEntity", "Delete"],
  ["prvReadAttribute", "Read"],
  ["prvCreateAttribute", "Create"],
  ["prvWriteAttribute", "Write"],
  ["prvDeleteAttribute", "Delete"],
  ["prvReadOptionSet", "Read"],
  ["prvReadRelationship", "Read"],
  ["prvReadLicense", "Read"],
  ["prvSearchAvailability", "Read"],
  ["prvWorkflowExecution", "Read"],
  ["prvOverridePriceEngineOpportunity", "Write"],
];

/** The word the privileges of a table end in: `Account` in `prvReadAccount`; null for a table that has none. */
export function privilegeWord(table: TableMetadata): string | null {
  if (table.isIntersect === true || withoutPrivileges.has(table.logicalName)) return null;
  return words[table.logicalName] ?? table.schemaName;
}

/** `prvReadAccount`; null when the table has no privileges. */
export function privilegeName(right: Right, table: TableMetadata): string | null {
  const word = privilegeWord(table);
  return word === null ? null : `prv${right}${word}`;
}

export function privilegeId(name: string): string {
  return stableId("privilege", name);
}

/** What the privileges of a table can be: rows without an owner know only the whole organisation. */
export function privilegesOf(table: TableMetadata): readonly Privilege[] {
  return rights.flatMap((right): Privilege[] => {
    const name = privilegeName(right, table);
    const isOfOwners = right === "Assign" || right === "Share";
    if (name === null || (isOfOwners && table.ownership !== "UserOwned")) return [];
    return [{ id: privilegeId(name), name, right, depths: depthsOf(table) }];
  });
}

function depthsOf(table: TableMetadata): readonly Depth[] {
  return table.ownership === "UserOwned" || table.ownership === "BusinessOwned" ? depths : ["Global"];
}

/** Every privilege of an organisation by name; of tables that share one, the table with owners says how far it reaches. */
export function allPrivileges(catalog: MetadataCatalog): ReadonlyMap<string, Privilege> {
  const found = new Map<string, Privilege>();
  for (const [name, right] of otherPrivileges)
    found.set(name, { id: privilegeId(name), name, right, depths: ["Global"] });
  for (const table of catalog.tables()) {
    for (const privilege of privilegesOf(table)) {
      if (privilege.depths.length >= (found.get(privilege.name)?.depths.length ?? 0))
        found.set(privilege.name, privilege);
    }
  }
  return found;
}
