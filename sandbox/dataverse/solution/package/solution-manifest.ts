import type { Labels } from "../../metadata/table-metadata";

/** What `solution.xml` says of a solution. */
export interface SolutionManifest {
  readonly uniqueName: string;
  readonly version: string;
  readonly isManaged: boolean;
  /** Version of the format, which may not be newer than the platform: `9.2`. */
  readonly packageVersion: string;
  readonly languageCode: number;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly publisher: PublisherManifest;
  readonly roots: readonly RootComponent[];
  readonly missingDependencies: readonly RequiredComponent[];
}

export interface PublisherManifest {
  readonly uniqueName: string;
  readonly names: Labels;
  readonly prefix: string;
  readonly optionValuePrefix: number;
}

/** A component by the number of its type and its schema name or id. */
export interface ComponentReference {
  readonly type: number;
  readonly schemaName: string | null;
  readonly id: string | null;
}

export interface RootComponent extends ComponentReference {
  /** 0: with all subcomponents, 1: without, 2: shell only. */
  readonly behavior: number;
}

export interface RequiredComponent extends ComponentReference {
  readonly displayName: string;
  /** For a column: its table. */
  readonly parentSchemaName: string | null;
  /** `msdynce_Sales (9.0.4.0076)`. */
  readonly solution: string | null;
}
