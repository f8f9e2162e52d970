import { create } from "xmlbuilder2";
import type { MetadataCatalog } from "../metadata/metadata-catalog";
import { makePlatformRows, toMoment } from "../organization/platform-rows";
import type { Store } from "../store/store";
import type { ComponentKind } from "./component-types";
import type { ImportFault } from "./import-fault";
import { labelIn } from "./package/labels";
import { shippedComponents } from "./shipped-components";
import type { SolutionContents } from "./solution-contents";

/** How an import went, for the row people and tools read afterwards. */
export interface ImportReport {
  readonly jobId: string;
  readonly startedOn: Date;
  readonly completedOn: Date;
  readonly isUpgrade: boolean;
  /** Null when the file could not be read. */
  readonly contents: SolutionContents | null;
  /** Why it was refused; empty when it was installed. */
  readonly faults: readonly ImportFault[];
}

/** Writes the row of `importjob`; its `data` holds a result for each component (learn.microsoft.com, importjob table). */
export function writeImportJob(store: Store, catalog: MetadataCatalog, report: ImportReport): void {
  makePlatformRows(store, catalog, report.completedOn).put("importjob", report.jobId, {
    name: "Customizations",
    solutionname: report.contents?.manifest.uniqueName ?? null,
    startedon: toMoment(report.startedOn),
    completedon: toMoment(report.completedOn),
    progress: report.faults.length === 0 ? 100 : 0,
    importcontext: report.isUpgrade ? "ImportUpgrade" : "ImportInstall",
    operationcontext: report.isUpgrade ? "Update" : "New",
    data: toJobXml(report),
  });
}

/** Where the job lists components of each kind, and what one is called there. */
const lists: Readonly<Record<ComponentKind, readonly [list: string, item: string]>> = {
  table: ["entities", "entity"],
  column: ["attributes", "attribute"],
  key: ["entityKeys", "entityKey"],
  choice: ["optionSets", "optionSet"],
  relationship: ["entityRelationships", "entityRelationship"],
  webResource: ["webResources", "webResource"],
  codeComponent: ["customControls", "customControl"],
  view: ["savedQueries", "savedQuery"],
  form: ["forms", "form"],
  role: ["securityroles", "securityrole"],
  columnSecurityProfile: ["fieldSecurityProfiles", "fieldSecurityProfile"],
  siteMap: ["appModuleSiteMaps", "appModuleSiteMap"],
  app: ["appModules", "appModule"],
  environmentVariable: ["environmentVariableDefinitions", "environmentVariableDefinition"],
};

type Xml = ReturnType<typeof create>;

function toJobXml(report: ImportReport): string {
  const { contents, faults, startedOn, completedOn } = report;
  const root = create().ele("importexportxml", {
    start: toMoment(startedOn),
    stop: toMoment(completedOn),
    progress: faults.length === 0 ? "100.00" : "0.00",
    processed: "true",
  });
  if (contents !== null) {
    addManifest(root, contents, report);
    addComponents(root, contents, report);
    addNotCarriedOut(root, contents, completedOn);
  }
  addLooseFaults(root, report);
  return root.end({ headless: true });
}

function addManifest(root: Xml, { manifest }: SolutionContents, { faults, completedOn }: ImportReport): void {
  const item = root.ele("solutionManifests").ele("solutionManifest", {
    languagecode: String(manifest.languageCode),
    id: manifest.uniqueName,
    LocalizedName: labelIn(manifest.names, manifest.languageCode),
    processed: "true",
  });
  item.ele("UniqueName").txt(manifest.uniqueName).up().ele("Version").txt(manifest.version);
  const own = faults.find(({ component }) => component?.kind === "solution");
  addResult(item, own ?? null, completedOn);
}

function addComponents(root: Xml, contents: SolutionContents, { faults, completedOn }: ImportReport): void {
  const components = shippedComponents(contents);
  for (const [kind, [list, item]] of Object.entries(lists)) {
    const own = components.filter((component) => component.kind === kind);
    if (own.length === 0) continue;
    const parent = root.ele(list);
    for (const { name, id } of own) {
      const fault = faults.find(({ component }) => component?.kind === kind && component.name === name);
      const element = parent.ele(item, { id: kind === "table" ? name : id, LocalizedName: name, processed: "true" });
      addResult(element, fault ?? null, completedOn);
    }
  }
}

function addNotCarriedOut(root: Xml, { notCarriedOut }: SolutionContents, at: Date): void {
  for (const { kind, name } of notCarriedOut) {
    const item = root.ele(kind).ele("component", { id: name, LocalizedName: name, processed: "false" });
    const text = "The sandbox does not carry out this kind of component.";
    item.ele("result", { result: "warning", errorcode: "0", errortext: text, datetime: toMoment(at) });
  }
}

/** Faults of what the job has no line for: the file itself, a missing component. */
function addLooseFaults(root: Xml, { contents, faults, completedOn }: ImportReport): void {
  const listed = new Set(
    (contents === null ? [] : shippedComponents(contents)).map(({ kind, name }) => `${kind}/${name}`),
  );
  if (contents !== null) listed.add("solution/");
  const loose = faults.filter(({ component }) => {
    if (component === null) return true;
    return component.kind !== "solution" && !listed.has(`${component.kind}/${component.name}`);
  });
  for (const fault of loose) {
    const item = root.ele("rootComponents").ele("rootComponent", {
      id: fault.component?.name ?? "",
      name: fault.component === null ? "solution file" : `${fault.component.kind} ${fault.component.name}`,
      processed: "true",
    });
    addResult(item, fault, completedOn);
  }
}

function addResult(parent: Xml, fault: ImportFault | null, at: Date): void {
  parent.ele("result", {
    result: fault === null ? "success" : "failure",
    errorcode: fault?.code ?? "0",
    errortext: fault?.message ?? "",
    datetime: toMoment(at),
  });
}
