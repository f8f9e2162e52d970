import { DataverseError } from "../../dataverse-error";
import type { OperationParameter } from "../../messages/operation";
import type { RequestContext } from "../../webapi/request-context";

/** What the import actions take beside the file; accepted as documented, most of it has no meaning here. */
export const importParameters: readonly OperationParameter[] = [
  { name: "OverwriteUnmanagedCustomizations", type: "Edm.Boolean", required: true },
  { name: "PublishWorkflows", type: "Edm.Boolean", required: true },
  { name: "ConvertToManaged", type: "Edm.Boolean", required: false },
  { name: "SkipProductUpdateDependencies", type: "Edm.Boolean", required: false },
  { name: "HoldingSolution", type: "Edm.Boolean", required: false },
  { name: "SkipQueueRibbonJob", type: "Edm.Boolean", required: false },
  { name: "LayerDesiredOrder", type: "mscrm.LayerDesiredOrder", required: false },
  { name: "AsyncRibbonProcessing", type: "Edm.Boolean", required: false },
  { name: "ComponentParameters", type: "Collection(mscrm.crmbaseentity)", required: false },
  { name: "IsTemplateMode", type: "Edm.Boolean", required: false },
  { name: "TemplateSuffix", type: "Edm.String", required: false },
  { name: "SolutionParameters", type: "mscrm.SolutionParameters", required: false },
  { name: "TemplateDisplayNamePrefix", type: "Edm.String", required: false },
];

export const customizationFile: OperationParameter = { name: "CustomizationFile", type: "Edm.Binary", required: true };

/** The bytes of a base64 parameter. */
export function readFile(name: string, value: unknown): Uint8Array {
  if (typeof value === "string" && /^[A-Za-z0-9+/_=\s-]*$/.test(value)) return Buffer.from(value, "base64");
  throw new DataverseError("0x80048d19", 400, `The parameter '${name}' must be a file in base64.`);
}

/** Only customizers import. */
export function requireImportPrivilege({ access, caller }: RequestContext): void {
  if (access.hasPrivilege(caller, "prvImportCustomization")) return;
  throw new DataverseError(
    "0x80040220",
    403,
    `Principal user (Id=${caller.userId}, type=8) is missing prvImportCustomization privilege.`,
  );
}
