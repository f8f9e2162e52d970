import { unzipSync } from "fflate";
import { importCodes } from "../import-codes";
import { fault, ImportRefused } from "../import-fault";

/** What a solution file may unpack to; far above any real one, far below what would fill the memory. */
const limits = { entries: 20_000, totalBytes: 512 * 1024 * 1024 };

const badZip = fault(
  importCodes.badZip,
  "The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, customizations.xml, and [Content_Types].xml. Customization files exported from previous versions of Microsoft Dynamics CRM are not supported.",
);

/** The files of a zip by path, with slashes between folders. Refuses what is no zip, and what unpacks to more than the limits. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const accept = ({ originalSize }: { readonly originalSize: number }): boolean => {
    entries += 1;
    total += originalSize;
    if (entries > limits.entries || total > limits.totalBytes) throw new ImportRefused(tooLarge());
    return true;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: accept }));
    return new Map(files.filter(([name]) => !name.endsWith("/")).map(([name, content]) => [pathOf(name), content]));
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(badZip);
  }
}

/** A solution file needs these three, each at its root. */
export function requireFile(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const found = files.get(name) ?? [...files].find(([path]) => path.toLowerCase() === name.toLowerCase())?.[1];
  if (found === undefined) throw new ImportRefused({ ...badZip, message: `${badZip.message} Missing: ${name}.` });
  return found;
}

function pathOf(name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^\/+/, "");
  if (path.split("/").includes("..")) {
    throw new ImportRefused({ ...badZip, message: `The solution file is invalid: it contains the path '${name}'.` });
  }
  return path;
}

function tooLarge(): ReturnType<typeof fault> {
  const megabytes = String(limits.totalBytes / 1024 / 1024);
  return fault(
    importCodes.badZip,
    `The solution file is invalid: it unpacks to more than ${megabytes} MB or ${String(limits.entries)} files.`,
  );
}
