/** A file the solution puts into the environment, under a name that forms, commands and apps use. */
export type WebResource = Script | Icon | Page | Styles;

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

export interface Page {
  readonly is: "page";
  readonly name: string;
  readonly label: string;
  /** The file in the folder solution/web-resources/pages. */
  readonly file: string;
}

export interface Styles {
  readonly is: "styles";
  readonly name: string;
  readonly label: string;
  /** The file in the folder solution/web-resources/pages. */
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

export const operationsRibbon: Script = {
  is: "script",
  name: "accord_/scripts/operations.ribbon.js",
  label: "Operations commands",
  entry: "operations/ribbon.ts",
  globalName: "Accord.OperationsRibbon",
};

/** The page the operator's app opens with; it names its script and its style sheet by their places beside it. */
const operationsPage: Page = {
  is: "page",
  name: "accord_/pages/operations.html",
  label: "Operations overview",
  file: "operations.html",
};

const operationsStyles: Styles = {
  is: "styles",
  name: "accord_/pages/operations.css",
  label: "Operations overview styles",
  file: "operations.css",
};

const operationsOverview: Script = {
  is: "script",
  name: "accord_/scripts/operations.overview.js",
  label: "Operations overview script",
  entry: "operations/overview/start.ts",
  globalName: "Accord.OperationsOverview",
};

function icon(name: string, label: string): Icon {
  return { is: "icon", name: `accord_/icons/${name}.svg`, label, file: `${name}.svg` };
}

export const appIcon = icon("app", "Accord app icon");

export const shippedWebResources: readonly WebResource[] = [
  appIcon,
  icon("submit", "Submit for fulfillment icon"),
  icon("approve", "Approve deal icon"),
  icon("change", "Request change icon"),
  icon("withdraw", "Withdraw icon"),
  icon("cancel", "Cancel order icon"),
  icon("accept", "Accept changes icon"),
  opportunityForm,
  opportunityRibbon,
  operationsRibbon,
  operationsOverview,
  operationsPage,
  operationsStyles,
];
