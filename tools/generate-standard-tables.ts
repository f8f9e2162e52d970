import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeneratedTables } from "../sandbox/dataverse/metadata/generated-tables";
import { buildTable, type TableSources } from "./standard-tables/build-table";
import { cascadeFacts, manyToManyFacts, tableFacts } from "./standard-tables/facts";
import { readEdmx } from "./standard-tables/read-edmx";
import { readMetadataAnswer } from "./standard-tables/read-metadata-answers";
import { makeSpeller } from "./standard-tables/spell-names";

/**
 * Writes `sandbox/dataverse/metadata/standard-tables.generated.json` from the test data of dataverse-gen, which are answers of a real
 * organisation, and from the facts beside this file. `npx tsx tools/generate-standard-tables.ts [--package FOLDER]`
 */
const sourcePackage = "dataverse-gen@2.0.15";
const answeredTables = ["account", "opportunity", "opportunityclose", "queueitem"];
const target = join(__dirname, "../sandbox/dataverse/metadata/standard-tables.generated.json");

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

function listOf(items: readonly unknown[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}]`;
}

function unpackSource(folder: string): string {
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
    const tables = generateStandardTables(given ?? unpackSource(temporary));
    writeFileSync(target, formatTables(tables));
    console.log(`${String(tables.tables.length)} tables written to ${target}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

if (require.main === module) main();
