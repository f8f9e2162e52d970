export const formattedValue = "OData.Community.Display.V1.FormattedValue";
export const associatedNavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";
export const lookupLogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
export const totalRecordCount = "Microsoft.Dynamics.CRM.totalrecordcount";
export const totalRecordCountLimitExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
export const globalMetadataVersion = "Microsoft.Dynamics.CRM.globalmetadataversion";
export const fetchXmlPagingCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
export const moreRecords = "Microsoft.Dynamics.CRM.morerecords";

/** Whether a client asked for an annotation: by name, by `*`, or by a beginning such as `Microsoft.Dynamics.CRM.*`. */
export function wantsAnnotation(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => (pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name));
}
