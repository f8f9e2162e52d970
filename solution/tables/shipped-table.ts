import type { Extension, Table } from "#model/tables/table";
import type { Commands } from "../commands/command";
import type { Form } from "../forms/form";
import type { View } from "../views/view";

/** A table of our own as shipped: the model says its columns and keys, this says how people meet it. */
export interface ShippedTable {
  readonly table: Table;
  /** Whether the platform keeps who changed what. Mirrors are written by the bridge only and would fill the log with the ERP's changes. */
  readonly audited: boolean;
  readonly views: readonly View[];
  readonly form: Form;
  /** Commands on its form and in its lists. */
  readonly commands?: Commands;
}

/** What we add to a stock table. */
export interface ShippedExtension {
  readonly stock: { readonly schemaName: string; readonly label: string };
  readonly extension?: Extension;
  readonly views: readonly View[];
  readonly form?: Form;
  /** The file with the commands added to the table: RibbonDiffXml, as the platform writes it. */
  readonly ribbonFile?: string;
}
