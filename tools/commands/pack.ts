import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildControls } from "../build-controls";
import { buildWebResources } from "../build-webresources";
import { listDifferences } from "../pack/list-differences";
import { writeWhole, writeFolder } from "../pack/folder-files";
import { packSource, type PackageType } from "../../solution/package/pack-source";
import { zipFiles } from "../../solution/package/zip-files";
import { makeSource } from "../../solution/source/make-source";
import { bytesOf, type Source } from "../../solution/source/source";

const outputs: Readonly<Record<PackageType, string>> = {
  managed: "out/solution/Accord_managed.zip",
  unmanaged: "out/solution/Accord.zip",
};

/**
 * `npm run pack`: builds what is compiled, writes the unpacked solution and both zips.
 * `--force` builds the controls even when nothing they are made of has changed; `--compare FILE` lists how an exported zip differs.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    strict: true,
    options: { force: { type: "boolean", default: false }, compare: { type: "string" } },
  });
  const root = resolve(".");
  const source = makeSource({
    version: readVersion(root),
    scripts: await buildWebResources(root),
    components: buildControls(root, values.force),
  });
  writeFolder(join(root, "out", "solution", "src"), bytesOfFiles(source));
  for (const type of ["managed", "unmanaged"] as const) {
    writeWhole(join(root, outputs[type]), zipFiles(packSource(source, type)));
    console.log(outputs[type]);
  }
  if (values.compare !== undefined) console.log(listDifferences(source, values.compare));
}

function readVersion(root: string): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

function bytesOfFiles(source: Source): ReadonlyMap<string, Uint8Array> {
  return new Map([...source].map(([path, content]) => [path, bytesOf(content)]));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
