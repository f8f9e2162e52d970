import { contentTypes } from "./rules/package/content-types";
import { languages } from "./rules/package/languages";
import { nothingOfAnEnvironment } from "./rules/package/nothing-of-an-environment";
import { typeCodes } from "./rules/package/type-codes";
import { uniqueIds } from "./rules/package/unique-ids";
import { componentForRoot } from "./rules/manifest/component-for-root";
import { dependenciesListed } from "./rules/manifest/dependencies-listed";
import { managedFlag } from "./rules/manifest/managed-flag";
import { noDuplicateRoot } from "./rules/manifest/no-duplicate-root";
import { optionPrefix } from "./rules/manifest/option-prefix";
import { platformVersion } from "./rules/manifest/platform-version";
import { publisherPrefix } from "./rules/manifest/publisher-prefix";
import { rootBehavior } from "./rules/manifest/root-behavior";
import { rootForComponent } from "./rules/manifest/root-for-component";
import { solutionName } from "./rules/manifest/solution-name";
import { solutionVersion } from "./rules/manifest/solution-version";
import { alternateKeys } from "./rules/tables/alternate-keys";
import { componentPrefix } from "./rules/tables/component-prefix";
import { noDuplicateTable } from "./rules/tables/no-duplicate-table";
import { onePrimaryKey } from "./rules/tables/one-primary-key";
import { onePrimaryName } from "./rules/tables/one-primary-name";
import { systemColumns } from "./rules/tables/system-columns";
import { systemRelationships } from "./rules/tables/system-relationships";
import { tableName } from "./rules/tables/table-name";
import { columnNames } from "./rules/columns/column-names";
import { columnOptions } from "./rules/columns/column-options";
import { globalChoice } from "./rules/columns/global-choice";
import { lookupRelationship } from "./rules/columns/lookup-relationship";
import { moneyBase } from "./rules/columns/money-base";
import { moneyCurrency } from "./rules/columns/money-currency";
import { nameLengths } from "./rules/columns/name-lengths";
import { noDuplicateColumn } from "./rules/columns/no-duplicate-column";
import { optionValues } from "./rules/columns/option-values";
import { textLength } from "./rules/columns/text-length";
import { noDuplicateRelationship } from "./rules/relationships/no-duplicate-relationship";
import { relationshipEnds } from "./rules/relationships/relationship-ends";
import { defaultViews } from "./rules/views/default-views";
import { layoutInFetch } from "./rules/views/layout-in-fetch";
import { quickFind } from "./rules/views/quick-find";
import { viewColumns } from "./rules/views/view-columns";
import { viewTable } from "./rules/views/view-table";
import { componentBinding } from "./rules/forms/component-binding";
import { controlDescription } from "./rules/forms/control-description";
import { foreignForm } from "./rules/forms/foreign-form";
import { formColumns } from "./rules/forms/form-columns";
import { formComponent } from "./rules/forms/form-component";
import { formFactors } from "./rules/forms/form-factors";
import { formIds } from "./rules/forms/form-ids";
import { formLibraries } from "./rules/forms/form-libraries";
import { labelIds } from "./rules/forms/label-ids";
import { subgridRelationship } from "./rules/forms/subgrid-relationship";
import { subgridView } from "./rules/forms/subgrid-view";
import { wholeForm } from "./rules/forms/whole-form";
import { commandDefined } from "./rules/commands/command-defined";
import { commandFiles } from "./rules/commands/command-files";
import { commandIds } from "./rules/commands/command-ids";
import { commandLocation } from "./rules/commands/command-location";
import { commandPrivileges } from "./rules/commands/command-privileges";
import { labelsDefined } from "./rules/commands/labels-defined";
import { rulesDefined } from "./rules/commands/rules-defined";
import { componentManifest } from "./rules/files/component-manifest";
import { componentResources } from "./rules/files/component-resources";
import { strayFile } from "./rules/files/stray-file";
import { webResourceFile } from "./rules/files/web-resource-file";
import { webResourceName } from "./rules/files/web-resource-name";
import { webResourceType } from "./rules/files/web-resource-type";
import { appComponents } from "./rules/apps/app-components";
import { appIcon } from "./rules/apps/app-icon";
import { appRoles } from "./rules/apps/app-roles";
import { siteMapInApp } from "./rules/apps/site-map-in-app";
import { siteMapTables } from "./rules/apps/site-map-tables";
import { fieldPermission } from "./rules/security/field-permission";
import { privilegeDepth } from "./rules/security/privilege-depth";
import { privilegeTables } from "./rules/security/privilege-tables";
import { securedColumns } from "./rules/security/secured-columns";
import type { Rule } from "./rule";

/** Every rule, from the package as a whole to what is in it. */
export const allRules: readonly Rule[] = [
  contentTypes,
  languages,
  nothingOfAnEnvironment,
  typeCodes,
  uniqueIds,
  componentForRoot,
  dependenciesListed,
  managedFlag,
  noDuplicateRoot,
  optionPrefix,
  platformVersion,
  publisherPrefix,
  rootBehavior,
  rootForComponent,
  solutionName,
  solutionVersion,
  alternateKeys,
  componentPrefix,
  noDuplicateTable,
  onePrimaryKey,
  onePrimaryName,
  systemColumns,
  systemRelationships,
  tableName,
  columnNames,
  columnOptions,
  globalChoice,
  lookupRelationship,
  moneyBase,
  moneyCurrency,
  nameLengths,
  noDuplicateColumn,
  optionValues,
  textLength,
  noDuplicateRelationship,
  relationshipEnds,
  defaultViews,
  layoutInFetch,
  quickFind,
  viewColumns,
  viewTable,
  componentBinding,
  controlDescription,
  foreignForm,
  formColumns,
  formComponent,
  formFactors,
  formIds,
  formLibraries,
  labelIds,
  subgridRelationship,
  subgridView,
  wholeForm,
  commandDefined,
  commandFiles,
  commandIds,
  commandLocation,
  commandPrivileges,
  labelsDefined,
  rulesDefined,
  componentManifest,
  componentResources,
  strayFile,
  webResourceFile,
  webResourceName,
  webResourceType,
  appComponents,
  appIcon,
  appRoles,
  siteMapInApp,
  siteMapTables,
  fieldPermission,
  privilegeDepth,
  privilegeTables,
  securedColumns,
];
