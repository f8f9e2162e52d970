import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildControls } from "../build-controls";
import { buildWebResources } from "../build-webresources";
import { listDifferences } from "../pack/list-differences";
import { writeWhole, writeFolder } from "../pack/folder-files";
import { packSource, type PackageType } from "../../solution/package/pack-source";
import { zipFiles } from "../../solution/package/zip-files";
import { makeSalesFormsSource } from "../../solution/sales-forms/make-sales-forms-source";
import { makeSource } from "../../solution/source/make-source";
import { bytesOf, type Source } from "../../solution/source/source";

interface Output {
  readonly file: string;
  readonly source: Source;
  readonly type: PackageType;
}

/**
 * `npm run pack`: builds what is compiled, writes the unpacked solutions and their zips: Accord both ways, AccordSalesForms managed.
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
  const salesForms = makeSalesFormsSource(readVersion(root));
  writeFolder(join(root, "out", "solution", "src"), bytesOfFiles(source));
  writeFolder(join(root, "out", "solution", "sales-forms-src"), bytesOfFiles(salesForms));
  const outputs: readonly Output[] = [
    { file: "out/solution/Accord_managed.zip", source, type: "managed" },
    { file: "out/solution/Accord.zip", source, type: "unmanaged" },
    { file: "out/solution/AccordSalesForms_managed.zip", source: salesForms, type: "managed" },
  ];
  for (const output of outputs) {
    writeWhole(join(root, output.file), zipFiles(packSource(output.source, output.type)));
    console.log(output.file);
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
