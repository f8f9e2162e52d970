import type { Right } from "../roles/role";

/** What people read, in each language they are spoken to in. */
export interface Text {
  readonly english: string;
  readonly german: string;
  readonly danish: string;
}

/** A command of a table of our own; ribbonXml turns it into the platform's. */
export interface Command {
  /** Names the command for good, inside its table: `Retry`. */
  readonly id: string;
  readonly label: Text;
  readonly toolTip: Text;
  /** On the form, in the list, or in both. */
  readonly places: readonly CommandPlace[];
  /** What is called, with the form or the list and the ids of the rows: `Accord.OperationsRibbon.retryIssues`. */
  readonly function: string;
  /** Who sees it: those with this right. */
  readonly needs: { readonly table: string; readonly right: Right };
  /** How many rows of a list it takes at most; any number without it. */
  readonly mostRows?: number;
  /** Shown with this icon: the name of a web resource. */
  readonly icon: string;
}

export type CommandPlace = "form" | "list";

/** The commands of a table and the script they are in. */
export interface Commands {
  readonly library: string;
  readonly commands: readonly Command[];
}
