import { existsSync, readFileSync } from "node:fs";
import { compareSolutions, type ChangedFact, type Difference } from "../../solution/compare/compare-solutions";
import { packSource } from "../../solution/package/pack-source";
import type { SolutionContents } from "../../solution/read/contents";
import { readFiles, readSolution, type ReadSolution } from "../../solution/read/read-solution";
import type { Source } from "../../solution/source/source";

/** More changes than this in one component say: look at it in the designer. */
const mostFacts = 20;
const longestValue = 80;

/** How an exported zip differs from the source, as lines a person can work through. Throws when the file is no solution. */
export function listDifferences(source: Source, file: string): string {
  if (!existsSync(file)) throw new Error(`There is no file ${file} to compare with.`);
  const theirs = open(readSolution(readFileSync(file)), file);
  const ours = open(
    readFiles(packSource(source, theirs.manifest.managed === "1" ? "managed" : "unmanaged")),
    "our source",
  );
  const differences = compareSolutions(ours, theirs);
  const lines = differences.flatMap(describe);
  return [`${file}: ${differences.length} components differ from the source`, ...lines].join("\n");
}

function open(read: ReadSolution, file: string): SolutionContents {
  if (read.is === "unreadable")
    throw new Error(`${file} cannot be compared: ${read.file} ${read.problem}. ${read.remedy}`);
  return read.contents;
}

function describe(difference: Difference): string[] {
  if (difference.is === "added") return [`+ ${difference.component}`];
  if (difference.is === "removed") return [`- ${difference.component}`];
  const rest = difference.facts.length - mostFacts;
  return [
    `~ ${difference.component}`,
    ...difference.facts.slice(0, mostFacts).map(describeFact),
    ...(rest > 0 ? [`    … and ${rest} more`] : []),
  ];
}

function describeFact({ way, ours, theirs }: ChangedFact): string {
  return `    ${way}: ${shorten(ours)} → ${shorten(theirs)}`;
}

function shorten(value: string | undefined): string {
  if (value === undefined) return "nothing";
  return value.length > longestValue ? `"${value.slice(0, longestValue)}…"` : `"${value}"`;
}
