import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { WebResourceComponent } from "../web-resources/read-web-resources";
import { hasOwnPrefix, type CheckContext, type ImportCheck } from "./import-check";

const knownTypes = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12];

/** Web resources have a valid name of ours, a known type, and their file in the zip. */
export const checkWebResources: ImportCheck = (check) => {
  const seen = new Set<string>();
  return check.contents.webResources.flatMap((webResource) => {
    const isRepeated = seen.has(webResource.name);
    seen.add(webResource.name);
    const repeated = `A web resource named '${webResource.name}' occurs more than once.`;
    return [
      ...(isRepeated ? [webResourceFault(importCodes.duplicateName, repeated, webResource)] : []),
      ...checkName(check, webResource),
      ...checkContent(webResource),
    ];
  });
};

function webResourceFault(code: string, message: string, { name }: WebResourceComponent): ImportFault {
  return fault(code, message, "webResource", name);
}

function checkName(check: CheckContext, webResource: WebResourceComponent): readonly ImportFault[] {
  const { name } = webResource;
  if (!/^[\w.]+(\/[\w.]+)*$/.test(name)) {
    const message = `Web resource names may only include letters, numbers, periods, and nonconsecutive forward slash characters: '${name}'.`;
    return [webResourceFault(importCodes.webResourceNameInvalid, message, webResource)];
  }
  if (/\.(aspx|ascx|asmx|ashx)$/i.test(name)) {
    const message = `A Web resource cannot have the following file extensions: .aspx, .ascx, .asmx or .ashx: '${name}'.`;
    return [webResourceFault(importCodes.webResourceExtensionInvalid, message, webResource)];
  }
  if (hasOwnPrefix(check, name) || check.organization.webResources.has(name)) return [];
  const message = `Webresource name does not contain a valid prefix: '${name}'.`;
  return [webResourceFault(importCodes.webResourcePrefixInvalid, message, webResource)];
}

function checkContent(webResource: WebResourceComponent): readonly ImportFault[] {
  const { name, type, content, fileName } = webResource;
  if (!knownTypes.includes(type)) {
    const message = `Invalid web resource type specified: ${String(type)} for '${name}'.`;
    return [webResourceFault(importCodes.webResourceTypeInvalid, message, webResource)];
  }
  if (content !== null) return [];
  const message = `The file for this Web resource does not exist in the solution file: '${name}' (${fileName}).`;
  return [webResourceFault(importCodes.webResourceFileMissing, message, webResource)];
}
