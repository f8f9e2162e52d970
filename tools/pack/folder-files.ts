import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** The files below a folder, by their path with `/` between folders, sorted; none when the folder does not exist. */
export function listFiles(folder: string, belongs: (path: string) => boolean = () => true): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .filter(belongs)
    .sort();
}

/** Makes a folder hold exactly these files. What is the same already is left alone, so that nobody reading it is disturbed. */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const stale of listFiles(folder, (path) => !files.has(path))) rmSync(join(folder, stale), { force: true });
  for (const [path, bytes] of files) writeWhole(join(folder, path), bytes);
}

/** Writes a file so that a reader finds the old one or the new one, never a half; an unchanged one is not written at all. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}
