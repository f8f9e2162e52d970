import { inCustomizations, repeatInCustomizations, together, wholeElement, type PlantedFault } from "../planted-fault";

const someId = "{11111111-1111-4111-8111-111111111111}";
const deal = "form Accord Opportunity of opportunity";

/** Faults of views and forms. */
export const inFormsAndViews: readonly PlantedFault[] = [
  {
    rule: "view-table",
    what: "a view that asks for another table",
    plant: inCustomizations('<entity name="accord_intent">', '<entity name="accord_order">'),
    names: /^view .*Request/,
  },
  {
    rule: "view-columns",
    what: "a view that sorts by a column that does not exist",
    plant: inCustomizations('<order attribute="accord_occurredon"', '<order attribute="accord_ghost"'),
    names: /^view .* of accord_\w+$/,
  },
  {
    rule: "layout-in-fetch",
    what: "a column that is shown and not read",
    plant: inCustomizations('<attribute name="accord_actor" />', ""),
    names: /^view .* of accord_\w+$/,
  },
  {
    rule: "quick-find",
    what: "a quick find that finds by nothing",
    plant: inCustomizations(' isquickfindfields="1"', ""),
    names: /^view Quick Find .* of accord_\w+$/,
  },
  {
    rule: "default-views",
    what: "two default views",
    plant: inCustomizations("<isdefault>0</isdefault>", "<isdefault>1</isdefault>"),
    names: /^table accord_\w+$/,
  },
  {
    rule: "form-ids",
    what: "a section that stands there twice",
    plant: repeatInCustomizations(wholeElement("section", 'name="description"')),
    names: "form Accord Account of account",
  },
  {
    rule: "form-columns",
    what: "a field of a column that does not exist",
    plant: inCustomizations('datafieldname="accord_creditstatus"', 'datafieldname="accord_ghost"'),
    names: "form Accord Account of account",
  },
  {
    rule: "subgrid-relationship",
    what: "a grid through a relationship that is not packed",
    plant: inCustomizations("<RelationshipName>accord_account_order<", "<RelationshipName>accord_account_ghost<"),
    names: "grid accord_orders on form Accord Account of account",
  },
  {
    rule: "subgrid-relationship",
    what: "a grid through a relationship between other tables",
    plant: inCustomizations("<RelationshipName>accord_account_order<", "<RelationshipName>accord_opportunity_order<"),
    names: "grid accord_orders on form Accord Account of account",
  },
  {
    rule: "subgrid-view",
    what: "a grid with a view that is not packed",
    plant: inCustomizations(
      /<ViewId>[^<]+<\/ViewId>(?=\s*<IsUserView>false<\/IsUserView>\s*<RelationshipName>accord_account_order<)/,
      `<ViewId>${someId}</ViewId>`,
    ),
    names: "grid accord_orders on form Accord Account of account",
  },
  {
    rule: "control-description",
    what: "a description of a control that is not there",
    plant: inCustomizations(/forControl="[^"]+"/, `forControl="${someId}"`),
    names: "form Accord Account of account",
  },
  {
    rule: "form-component",
    what: "a code component that is not packed",
    plant: inCustomizations('name="accord_Accord.OrderLines"', 'name="accord_Accord.Ghost"'),
    names: deal,
  },
  {
    rule: "form-factors",
    what: "no component for the phone",
    plant: inCustomizations(
      /<customControl formFactor="0" name="accord_Accord.OrderLines">[\s\S]*?<\/customControl>/,
      "",
    ),
    names: deal,
  },
  {
    rule: "component-binding",
    what: "a property the manifest does not have",
    plant: inCustomizations("<orderNumber>accord_ordernumber</orderNumber>", "<orderNo>accord_ordernumber</orderNo>"),
    names: `accord_Accord.CommitmentStatus on ${deal}, form factor 2`,
  },
  {
    rule: "component-binding",
    what: "a required property that is not bound",
    plant: inCustomizations("<stage>accord_stage</stage>", ""),
    names: `accord_Accord.CommitmentStatus on ${deal}, form factor 2`,
  },
  {
    rule: "component-binding",
    what: "a property bound to a column of another type",
    plant: inCustomizations(
      "<orderNumber>accord_ordernumber</orderNumber>",
      "<orderNumber>accord_deliverby</orderNumber>",
    ),
    names: `accord_Accord.CommitmentStatus on ${deal}, form factor 2`,
  },
  {
    rule: "component-binding",
    what: "a fixed value of another type",
    plant: inCustomizations('<refreshSeconds type="Whole.None"', '<refreshSeconds type="SingleLine.Text"'),
    names: `accord_Accord.CommitmentStatus on ${deal}, form factor 2`,
  },
  {
    rule: "component-binding",
    what: "a data set the manifest does not have",
    plant: inCustomizations('<data-set name="lines">', '<data-set name="rows">'),
    names: `accord_Accord.OrderLines on ${deal}, form factor 2`,
  },
  {
    rule: "form-libraries",
    what: "a handler whose library is not registered",
    plant: inCustomizations(/<formLibraries>[\s\S]*?<\/formLibraries>/, ""),
    names: deal,
  },
  {
    rule: "form-libraries",
    what: "a library that is not packed",
    plant: inCustomizations(
      '<Library name="accord_/scripts/opportunity.form.js"',
      '<Library name="accord_/scripts/ghost.js"',
    ),
    names: deal,
  },
  {
    rule: "label-ids",
    what: "two labels with one id",
    plant: together(
      inCustomizations('<tab name="deals"', `<tab labelid="${someId}" name="deals"`),
      inCustomizations('<tab name="orders"', `<tab labelid="${someId}" name="orders"`),
    ),
    names: "form Accord Account of account",
  },
  {
    rule: "whole-form",
    what: "a difference in a form of our own",
    plant: inCustomizations('<tab name="deals"', '<tab solutionaction="Added" name="deals"'),
    names: "form Accord Account of account",
  },
  {
    rule: "foreign-form",
    what: "the whole of somebody else's form",
    plant: inCustomizations(
      /<IsCustomizable>1<\/IsCustomizable>\s*<CanBeDeleted>1<\/CanBeDeleted>(?=\s*<LocalizedNames>\s*<LocalizedName description="Accord Account")/,
      "",
    ),
    names: "form Accord Account of account",
  },
];
