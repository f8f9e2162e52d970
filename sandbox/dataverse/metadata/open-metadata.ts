import type { Store } from "../store/store";
import { makeCatalog } from "./make-catalog";
import type { MetadataCatalog, MetadataSource } from "./metadata-catalog";
import { readStandardTables } from "./standard-tables";
import { withSolutions, type SolutionMetadata } from "./solution-metadata";
import { createViews, isView } from "./table-views";

/** The metadata of the organisation, kept in the store beside its rows. */
export interface OrganizationMetadata extends MetadataSource {
  /** What the solutions brought, in the order they were installed. */
  solutions(): readonly SolutionMetadata[];
  /** The catalog as it would be without one of the solutions. */
  catalogWithout(uniqueName: string): MetadataCatalog;
  /** The catalog as it would be with a solution in its place. */
  catalogWith(solution: SolutionMetadata): MetadataCatalog;
  /**
   * Takes over what a solution brings, in the place of what it brought before, and brings the SQL tables to it.
   * Inside a transaction: when that fails, `reload` goes back to what the store has.
   */
  install(solution: SolutionMetadata): void;
  uninstall(uniqueName: string): void;
  reload(): void;
}

const ownTables = `
  CREATE TABLE IF NOT EXISTS _solution_metadata (
    unique_name TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL, content TEXT NOT NULL
  ) WITHOUT ROWID`;

const standard = readStandardTables();

/** Opens the metadata of a store, and makes the SQL tables that are not there yet. */
export function openMetadata(store: Store): OrganizationMetadata {
  store.run(ownTables);
  let solutions = readSolutions(store);
  let catalog = makeCatalog(1, withSolutions(standard, solutions));
  store.transaction(() => {
    ensureTables(store, undefined, catalog);
  });

  function rebuild(): void {
    solutions = readSolutions(store);
    catalog = makeCatalog(catalog.version + 1, withSolutions(standard, solutions));
  }

  function without(uniqueName: string): readonly SolutionMetadata[] {
    return solutions.filter((solution) => solution.uniqueName !== uniqueName);
  }

  function change(work: () => void): void {
    const before = catalog;
    store.transaction(() => {
      work();
      rebuild();
      ensureTables(store, before, catalog);
    });
  }

  return {
    get catalog() {
      return catalog;
    },
    solutions: () => solutions,
    catalogWithout: (uniqueName) => makeCatalog(0, withSolutions(standard, without(uniqueName))),
    catalogWith: (solution) => makeCatalog(0, withSolutions(standard, [...without(solution.uniqueName), solution])),
    install: (solution) => change(() => writeSolution(store, solution)),
    uninstall: (uniqueName) =>
      change(() => store.run("DELETE FROM _solution_metadata WHERE unique_name = ?", uniqueName)),
    reload: rebuild,
  };
}

function readSolutions(store: Store): readonly SolutionMetadata[] {
  return store
    .all("SELECT content FROM _solution_metadata ORDER BY position")
    .map((row) => JSON.parse(String(row["content"])) as SolutionMetadata);
}

function writeSolution(store: Store, solution: SolutionMetadata): void {
  store.run(
    `INSERT INTO _solution_metadata (unique_name, position, content)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM _solution_metadata), ?)
     ON CONFLICT (unique_name) DO UPDATE SET content = excluded.content`,
    solution.uniqueName,
    JSON.stringify(solution),
  );
}

/** Brings the SQL tables to the catalog; the ones no solution brings any more go with their rows. */
function ensureTables(store: Store, before: MetadataCatalog | undefined, after: MetadataCatalog): void {
  for (const table of after.tables()) {
    if (!isView(table.logicalName)) store.ensureTable(table);
  }
  for (const table of before?.tables() ?? []) {
    if (after.table(table.logicalName) === undefined) store.dropTable(table.logicalName);
  }
  createViews(store, after);
}
