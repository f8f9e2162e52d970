import type { Translations } from "../format/labels";

/** How Dataverse uses a view; the number is its querytype (learn.microsoft.com, SavedQuery table reference). */
export const viewTypes = { public: 0, advancedFind: 1, associated: 2, quickFind: 4, lookup: 64 } as const;

export type ViewType = keyof typeof viewTypes;

export interface ViewColumn {
  readonly name: string;
  /** In pixels. */
  readonly width: number;
}

/** One condition of a view's filter, in the words of FetchXML. */
export interface Condition {
  readonly column: string;
  readonly operator: "eq" | "gt" | "eq-userid" | "not-null" | "null";
  readonly value?: number;
}

/** A view in the words of people; viewXml turns it into the platform's. */
export interface View {
  /** Logical name of the table. */
  readonly table: string;
  readonly primaryKey: string;
  /** The column a click opens the row from. */
  readonly primaryName: string;
  /** Names the view for good: its id is made from it. */
  readonly key: string;
  readonly name: string;
  readonly translations?: Translations | undefined;
  readonly type: ViewType;
  readonly isDefault: boolean;
  readonly columns: readonly ViewColumn[];
  readonly order: { readonly column: string; readonly descending: boolean };
  readonly conditions: readonly Condition[];
  /** The columns quick find looks into. */
  readonly find: readonly string[];
}
