import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeneratedTables } from "../sandbox/dataverse/metadata/generated-tables";
import type { SchemaTypes } from "../sandbox/dataverse/metadata/schema-types";
import { buildTable, type TableSources } from "./standard-tables/build-table";
import { cascadeFacts, manyToManyFacts, tableFacts } from "./standard-tables/facts";
import { readEdmx } from "./standard-tables/read-edmx";
import { readMetadataAnswer } from "./standard-tables/read-metadata-answers";
import { selectSchemaTypes } from "./standard-tables/select-schema-types";
import { makeSpeller } from "./standard-tables/spell-names";

/**
 * Writes `standard-tables.generated.json` and `schema-types.generated.json` of `sandbox/dataverse/metadata` from the test data of dataverse-gen, which are answers of a real
 * organisation, and from the facts beside this file. `npx tsx tools/generate-standard-tables.ts [--package FOLDER]`
 */
const sourcePackage = "dataverse-gen@2.0.15";
const answeredTables = ["account", "opportunity", "opportunityclose", "queueitem"];
const folder = join(__dirname, "../sandbox/dataverse/metadata");

/** The standard tables, from the unpacked source package. */
export function generateStandardTables(packageFolder: string): GeneratedTables {
  const data = join(packageFolder, "src/__tests__/data");
  const edmx = readEdmx(readFileSync(join(data, "edmx.xml"), "utf8"));
  const answers = new Map(answeredTables.map((table) => [table, readMetadataAnswer(data, table)]));
  const answeredColumns = [...answers.values()].reverse().flatMap((table) => [...table.columns]);
  const spelled = answeredColumns.map(([, column]) => column.schemaName);
  const sources: TableSources = {
    edmx,
    answers,
    sameName: new Map(answeredColumns),
    speller: makeSpeller([...edmx.pascalNames, ...spelled]),
  };
  const tables = Object.keys(tableFacts).map((name) => buildTable(name, sources));
  refuseUnknownFacts(tables);
  return { tables, manyToMany: manyToManyFacts };
}

/** The types of metadata and operations, from the unpacked source package. */
export function generateSchemaTypes(packageFolder: string): SchemaTypes {
  const file = join(packageFolder, "src/__tests__/data/edmx.xml");
  return selectSchemaTypes(readEdmx(readFileSync(file, "utf8")));
}

function refuseUnknownFacts(tables: GeneratedTables["tables"]): void {
  const partners = new Set(tables.flatMap((table) => table.relationships.map(({ partner }) => partner)));
  const unknown = Object.keys(cascadeFacts).filter((name) => !partners.has(name));
  if (unknown.length > 0) throw new Error(`No relationship of the source is called ${unknown.join(", ")}.`);
}

/** One column a line, so that a change can be read. */
export function formatTables({ tables, manyToMany }: GeneratedTables): string {
  const lines = tables.map(({ columns, relationships, ...table }) => {
    const head = JSON.stringify(table).slice(0, -1);
    return `${head},\n"columns":${listOf(columns)},\n"relationships":${listOf(relationships)}}`;
  });
  return `{"tables":[\n${lines.join(",\n")}\n],\n"manyToMany":${listOf(manyToMany)}}\n`;
}

/** One type a line. */
export function formatTypes({ structures, enumerations }: SchemaTypes): string {
  return `{"structures":${recordOf(structures)},\n"enumerations":${recordOf(enumerations)}}\n`;
}

function recordOf(items: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(items).map(([name, item]) => `${JSON.stringify(name)}:${JSON.stringify(item)}`);
  return `{\n${lines.join(",\n")}\n}`;
}

function listOf(items: readonly unknown[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}]`;
}

/** Its dependencies on `fs` and `os` are placeholders, which not every registry has. */
const placeholders = { fs: "npm:empty-npm-package@1.0.0", os: "npm:empty-npm-package@1.0.0" };

function unpackSource(folder: string): string {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, overrides: placeholders }));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, [
    "install",
    "--no-save",
    "--no-package-lock",
    "--ignore-scripts",
    "--prefix",
    folder,
    sourcePackage,
  ]);
  return join(folder, "node_modules/dataverse-gen");
}

function main(): void {
  const at = process.argv.indexOf("--package");
  const given = at === -1 ? undefined : process.argv[at + 1];
  const temporary = mkdtempSync(join(tmpdir(), "standard-tables-"));
  try {
    const source = given ?? unpackSource(temporary);
    const tables = generateStandardTables(source);
    writeFileSync(join(folder, "standard-tables.generated.json"), formatTables(tables));
    const types = generateSchemaTypes(source);
    writeFileSync(join(folder, "schema-types.generated.json"), formatTypes(types));
    console.log(`${String(tables.tables.length)} tables written to ${folder}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

if (require.main === module) main();
