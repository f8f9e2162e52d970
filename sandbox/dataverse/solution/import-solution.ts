import { DataverseError } from "../dataverse-error";
import { findFaults } from "./checks/import-checks";
import { findStockPrefixes } from "./checks/import-check";
import { writeImportJob } from "./import-job";
import { ImportRefused, type ImportFault } from "./import-fault";
import { installSolution, type Installation } from "./install/install-solution";
import { readOrganizationComponents } from "./organization-components";
import { readSolution } from "./read-solution";
import type { SolutionContents } from "./solution-contents";
import { toSolutionMetadata } from "./tables/to-solution-metadata";
import type { SolutionMetadata } from "../metadata/solution-metadata";

/** A solution file that was read and checked. */
export interface CheckedSolution {
  /** Null when the file cannot be read. */
  readonly contents: SolutionContents | null;
  readonly metadata: SolutionMetadata | null;
  readonly isUpgrade: boolean;
  readonly faults: readonly ImportFault[];
}

/** Reads a solution file and checks everything a real import checks; changes nothing. */
export function checkSolution({ store, metadata }: Installation, file: Uint8Array): CheckedSolution {
  const present = metadata.catalog;
  try {
    const contents = readSolution(file, present.globalOptionSets());
    const others = metadata.catalogWithout(contents.manifest.uniqueName);
    const own = toSolutionMetadata(contents, others, present);
    const organization = readOrganizationComponents(store, contents.manifest.uniqueName);
    const faults = findFaults({
      contents,
      organization,
      catalog: metadata.catalogWith(own),
      others,
      stockPrefixes: findStockPrefixes(others),
    });
    return { contents, metadata: own, isUpgrade: organization.installed !== null, faults };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { contents: null, metadata: null, isUpgrade: false, faults: [error.fault] };
  }
}

/**
 * Imports a solution file, or refuses it with the first of its faults; the row of the import job tells either way, with all faults.
 */
export function importSolution(installation: Installation, file: Uint8Array, jobId: string): void {
  const { store, metadata, now } = installation;
  const { contents, metadata: own, isUpgrade, faults } = checkSolution(installation, file);
  const report = { jobId, startedOn: now, completedOn: now, isUpgrade, contents, faults };
  const [first] = faults;
  if (first !== undefined || contents === null || own === null) {
    writeImportJob(store, metadata.catalog, report);
    throw new DataverseError(first?.code ?? "0x80048033", 400, first?.message ?? "The solution cannot be imported.");
  }
  installSolution(installation, contents, own);
  writeImportJob(store, metadata.catalog, report);
}
