import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One text for the content of many files: it changes when any of them does. Line ends do not count. */
export function fingerprintOf(root: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const path = join(root, file);
    const content = existsSync(path) ? readFileSync(path, "utf8").replace(/\r\n/g, "\n") : "";
    hash.update(`${file}\0${content}\0`);
  }
  return hash.digest("hex");
}
