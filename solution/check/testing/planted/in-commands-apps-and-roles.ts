import { inCustomizations, repeatInCustomizations, together, wholeElement, type PlantedFault } from "../planted-fault";

/** Takes the stage out of the first profile that has it. */
const unlistStage = inCustomizations(
  "<AttributeName>accord_stage</AttributeName>",
  "<AttributeName>accord_ordernumber</AttributeName>",
);

const commands = "commands of opportunity";

/** Faults of commands, apps, roles and column security. */
export const inCommandsAppsAndRoles: readonly PlantedFault[] = [
  {
    rule: "command-defined",
    what: "a button whose command is not defined",
    plant: inCustomizations(
      'Command="accord.opportunity.Submit.Command"',
      'Command="accord.opportunity.Ghost.Command"',
    ),
    names: commands,
  },
  {
    rule: "rules-defined",
    what: "a command with a rule that is not defined",
    plant: inCustomizations(/<EnableRule Id="accord\.opportunity\.IsSaved">[\s\S]*?<\/EnableRule>/, ""),
    names: commands,
  },
  {
    rule: "labels-defined",
    what: "a button whose label is not defined",
    plant: inCustomizations(wholeElement("LocLabel", 'Id="accord.opportunity.Submit.ToolTip"'), ""),
    names: commands,
  },
  {
    rule: "command-files",
    what: "an icon that is not packed",
    plant: inCustomizations("$webresource:accord_/icons/approve.svg", "$webresource:accord_/icons/ghost.svg"),
    names: commands,
  },
  {
    rule: "command-ids",
    what: "a command that is defined twice",
    plant: repeatInCustomizations(wholeElement("CommandDefinition", 'Id="accord.opportunity.Submit.Command"')),
    names: commands,
  },
  {
    rule: "command-ids",
    what: "an id without the publisher's prefix",
    plant: inCustomizations('<Button Id="accord.opportunity.Submit"', '<Button Id="opportunity.Submit"'),
    names: commands,
  },
  {
    rule: "command-location",
    what: "a button in the ribbon of another table",
    plant: inCustomizations('Location="Mscrm.Form.opportunity.', 'Location="Mscrm.Form.quote.'),
    names: commands,
  },
  {
    rule: "command-privileges",
    what: "a rule that asks for a table that is not packed",
    plant: inCustomizations('EntityName="accord_intent"', 'EntityName="accord_ghost"'),
    names: /^commands of /,
  },
  {
    rule: "command-privileges",
    what: "a rule that asks for a right nobody knows",
    plant: inCustomizations('PrivilegeType="Create"', 'PrivilegeType="Submit"'),
    names: /^commands of /,
  },
  {
    rule: "app-components",
    what: "an app with a table that is not packed",
    plant: inCustomizations(
      '<AppModuleComponent type="1" schemaName="accord_issue"',
      '<AppModuleComponent type="1" schemaName="accord_ghost"',
    ),
    names: "app accord_Operations",
  },
  {
    rule: "app-icon",
    what: "the platform's default icon",
    plant: inCustomizations(/<WebResourceId>[0-9a-f]{8}[^<]+</, "<WebResourceId>953b9fac-1e5e-e611-80d6-00155ded156f<"),
    names: "app accord_Operations",
  },
  {
    rule: "app-roles",
    what: "an app for a role that is not packed",
    plant: inCustomizations(/<Role id="[^"]+" \/>/, '<Role id="{11111111-1111-4111-8111-111111111111}" />'),
    names: "app accord_Operations",
  },
  {
    rule: "site-map-tables",
    what: "navigation to a table that is not packed",
    plant: inCustomizations('Entity="accord_syncstate"', 'Entity="accord_ghost"'),
    names: "site map accord_Operations",
  },
  {
    rule: "site-map-in-app",
    what: "navigation to a table that is no part of the app",
    plant: inCustomizations('Entity="accord_syncstate"', 'Entity="contact"'),
    names: "app accord_Operations",
  },
  {
    rule: "privilege-tables",
    what: "a privilege in other letters than its table",
    plant: inCustomizations('name="prvReadaccord_Order"', 'name="prvReadaccord_order"'),
    names: "role Accord Bridge",
  },
  {
    rule: "privilege-depth",
    what: "own rows only, of rows without an owner",
    plant: inCustomizations(
      'name="prvReadaccord_SyncState" level="Global"',
      'name="prvReadaccord_SyncState" level="Basic"',
    ),
    names: "role Accord Bridge",
  },
  {
    rule: "privilege-depth",
    what: "assigning rows without an owner",
    plant: inCustomizations(
      'name="prvReadaccord_SyncState" level="Global"',
      'name="prvAssignaccord_SyncState" level="Global"',
    ),
    names: "role Accord Bridge",
  },
  {
    rule: "field-permission",
    what: "a permission for a column that does not exist",
    plant: inCustomizations(
      "<AttributeName>accord_stage</AttributeName>",
      "<AttributeName>accord_ghost</AttributeName>",
    ),
    names: "column security profile Accord Bridge",
  },
  {
    rule: "field-permission",
    what: "a permission for a column without column security",
    plant: inCustomizations(
      "<AttributeName>accord_stage</AttributeName>",
      "<AttributeName>accord_deliverby</AttributeName>",
    ),
    names: "column security profile Accord Bridge",
  },
  {
    rule: "secured-columns",
    what: "a secured column in no profile",
    plant: together(unlistStage, unlistStage),
    names: "column opportunity.accord_stage",
  },
];
