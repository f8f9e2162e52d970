import { zipSync, type Zippable } from "fflate";
import type { PackageFiles } from "./pack-source";

/** The first moment a zip can name; built from parts, so that it is the same in every time zone. */
const noTime = new Date(1980, 0, 1);

/** The bytes of a zip. The same files always give the same bytes: entries sorted, no times. */
export function zipFiles(files: PackageFiles): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  return zipSync(entries, { level: 9, mtime: noTime });
}
