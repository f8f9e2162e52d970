import type { Table } from "#model/tables/table";
import { entitySetName } from "#model/tables/table";
import { introducedVersion } from "../../identity";
import { textElements, type XmlElement } from "../../xml/element";

/** What a table is and what may be done with it, in the order of an export. Notes and activities are off by being left out. */
export function tableFlags(table: Table, audited: boolean): XmlElement[] {
  return textElements({
    EntitySetName: entitySetName(table),
    ...features,
    OwnershipTypeMask: table.ownership === "User" ? "UserOwned" : "OrgOwned",
    IsAuditEnabled: audited ? 1 : 0,
    ...kind,
    ...mobile,
    SyncToExternalSearchIndex: 0,
    IntroducedVersion: introducedVersion,
    ...managedProperties,
    EnforceStateTransitions: 0,
    CanChangeHierarchicalRelationship: 1,
    EntityHelpUrlEnabled: 0,
    ChangeTrackingEnabled: 1,
    CanChangeTrackingBeEnabled: 1,
    IsEnabledForExternalChannels: 0,
    IsMSTeamsIntegrationEnabled: 0,
    IsSolutionAware: 0,
  });
}

const features = {
  IsDuplicateCheckSupported: 0,
  IsBusinessProcessEnabled: 0,
  IsRequiredOffline: 0,
  IsInteractionCentricEnabled: 0,
  IsCollaboration: 0,
  AutoRouteToOwnerQueue: 0,
  IsConnectionsEnabled: 0,
  EntityColor: "",
  IsDocumentManagementEnabled: 0,
  AutoCreateAccessTeams: 0,
  IsOneNoteIntegrationEnabled: 0,
  IsKnowledgeManagementEnabled: 0,
  IsSLAEnabled: 0,
  IsDocumentRecommendationsEnabled: 0,
  IsBPFEntity: 0,
} as const;

const kind = {
  IsRetrieveAuditEnabled: 0,
  IsRetrieveMultipleAuditEnabled: 0,
  IsActivity: 0,
  ActivityTypeMask: "",
  IsActivityParty: 0,
  IsReplicated: 0,
  IsReplicationUserFiltered: 0,
  IsMailMergeEnabled: 0,
} as const;

const mobile = {
  IsVisibleInMobile: 0,
  IsVisibleInMobileClient: 1,
  IsReadOnlyInMobileClient: 0,
  IsOfflineInMobileClient: 0,
  DaysSinceRecordLastModified: 0,
  MobileOfflineFilters: "",
  IsMapiGridEnabled: 1,
  IsReadingPaneEnabled: 1,
  IsQuickCreateEnabled: 0,
} as const;

const managedProperties = {
  IsCustomizable: 1,
  IsRenameable: 1,
  IsMappable: 1,
  CanModifyAuditSettings: 1,
  CanModifyMobileVisibility: 1,
  CanModifyMobileClientVisibility: 1,
  CanModifyMobileClientReadOnly: 1,
  CanModifyMobileClientOffline: 1,
  CanModifyConnectionSettings: 1,
  CanModifyDuplicateDetectionSettings: 1,
  CanModifyMailMergeSettings: 1,
  CanModifyQueueSettings: 1,
  CanCreateAttributes: 1,
  CanCreateForms: 1,
  CanCreateCharts: 1,
  CanCreateViews: 1,
  CanModifyAdditionalSettings: 1,
  CanEnableSyncToExternalSearchIndex: 1,
} as const;
