import type { Cascade, Ownership } from "../../sandbox/dataverse/metadata/table-metadata";
import type {
  GeneratedManyToMany,
  GeneratedOption,
  GeneratedType,
} from "../../sandbox/dataverse/metadata/generated-tables";
import choices from "./facts/choices.json";
import columns from "./facts/columns.json";
import relationships from "./facts/relationships.json";
import states from "./facts/states.json";
import tables from "./facts/tables.json";

/**
 * What the source package does not say, written by hand from Microsoft's table reference
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities and
 * learn.microsoft.com/dynamics365/developer/reference/entities): table names and codes, lengths, ranges, choices, cascades.
 */
export interface TableFact {
  readonly code: number;
  readonly schemaName: string;
  readonly label: string;
  readonly plural: string;
  readonly ownership: Ownership;
  readonly primaryName: string | null;
  readonly changeTracking?: true;
}

export interface ColumnFact {
  readonly type?: GeneratedType;
  readonly label?: string;
  readonly length?: number;
  /** A text of several lines, and its greatest length. */
  readonly memo?: number;
  readonly format?: string;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: number;
  readonly dateOnly?: true;
  readonly required?: "ApplicationRequired" | "SystemRequired";
  readonly write?: "both" | "create" | "none";
  readonly trueLabel?: string;
  readonly falseLabel?: string;
}

interface StateFact {
  readonly value: number;
  readonly label: string;
  readonly default?: number;
  readonly reasons: Readonly<Record<string, string>>;
}

type ByTable<Fact> = Readonly<Record<string, Readonly<Record<string, Fact>>>>;

export const tableFacts = tables as Readonly<Record<string, TableFact>>;
export const cascadeFacts = relationships.cascadeDelete as Readonly<Record<string, Cascade>>;
export const manyToManyFacts = relationships.manyToMany as unknown as readonly GeneratedManyToMany[];
export const keyFacts = relationships.keys;

/** What is known of a column, of its own table first, then of all columns of that name. */
export function columnFact(table: string, column: string): ColumnFact {
  const facts = columns as ByTable<ColumnFact>;
  const find = (name: string): ColumnFact | undefined => facts[table]?.[name] ?? facts["everywhere"]?.[name];
  return find(column) ?? find(firstAddress(column)) ?? {};
}

/** The options of a choice column; null when the column is not known to be a choice. */
export function choiceFact(table: string, column: string): readonly GeneratedOption[] | null {
  const facts = choices as unknown as ByTable<Readonly<Record<string, string>>>;
  const options = facts[table]?.[column] ?? facts["everywhere"]?.[column];
  if (options === undefined) return null;
  return Object.entries(options).map(([value, label]) => ({ value: Number(value), label }));
}

export function stateOptions(table: string): readonly GeneratedOption[] {
  return statesOf(table).map((state) => ({
    value: state.value,
    label: state.label,
    defaultStatus: state.default ?? Number(Object.keys(state.reasons)[0]),
    invariantName: state.label.replace(/\W/g, ""),
  }));
}

export function statusOptions(table: string): readonly GeneratedOption[] {
  return statesOf(table).flatMap((state) =>
    Object.entries(state.reasons).map(([value, label]) => ({ value: Number(value), label, state: state.value })),
  );
}

function statesOf(table: string): readonly StateFact[] {
  const facts = states as unknown as Readonly<Record<string, readonly StateFact[]>>;
  return facts[table] ?? facts["everywhere"] ?? [];
}

/** A second and third address is made like the first: `address2_city` like `address1_city`. */
function firstAddress(column: string): string {
  return column.replace(/^address[23]_/, "address1_");
}
