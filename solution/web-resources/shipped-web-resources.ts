/** A file the solution puts into the environment, under a name that forms, commands and apps use. */
export type WebResource = Script | Icon;

export interface Script {
  readonly is: "script";
  readonly name: string;
  readonly label: string;
  /** The TypeScript module it is built from, in the folder webresources. */
  readonly entry: string;
  /** The global its exports are found under. */
  readonly globalName: string;
}

export interface Icon {
  readonly is: "icon";
  readonly name: string;
  readonly label: string;
  /** The file in the folder solution/web-resources/icons. */
  readonly file: string;
}

export const opportunityForm: Script = {
  is: "script",
  name: "accord_/scripts/opportunity.form.js",
  label: "Opportunity form script",
  entry: "opportunity/form.ts",
  globalName: "Accord.OpportunityForm",
};

export const opportunityRibbon: Script = {
  is: "script",
  name: "accord_/scripts/opportunity.ribbon.js",
  label: "Opportunity commands",
  entry: "opportunity/ribbon.ts",
  globalName: "Accord.OpportunityRibbon",
};

function icon(name: string, label: string): Icon {
  return { is: "icon", name: `accord_/icons/${name}.svg`, label, file: `${name}.svg` };
}

export const appIcon = icon("app", "Accord app icon");

export const shippedWebResources: readonly WebResource[] = [
  appIcon,
  icon("submit", "Submit for fulfillment icon"),
  icon("approve", "Approve deal icon"),
  opportunityForm,
  opportunityRibbon,
];
