import type { FormSession } from "../form-state/form-session";
import type { Table } from "../metadata/table";
import type { PageServices } from "../services/page-services";
import type { GridRow } from "../views/grid-row";
import type { RowSource } from "../views/row-source";
import type { RibbonPlace } from "./ribbon-model";

/** Where a command bar stands: what its rules look at and its functions get. */
export interface CommandContext {
  readonly place: RibbonPlace;
  readonly services: PageServices;
  /** The table whose ribbon it is. */
  readonly table: Table;
  /** The open form; undefined on a list page. */
  readonly session: FormSession | undefined;
  /** The rows of the list or subgrid; undefined for the bar of a form. */
  readonly rows: RowSource | undefined;
  /** The client API's object for what the bar belongs to: a form context, or a grid control. */
  readonly selectedControl: unknown;
}

export function selectedRows({ rows }: CommandContext): readonly GridRow[] {
  const ids = new Set(rows?.state().selected ?? []);
  return (rows?.state().rows ?? []).filter(({ id }) => ids.has(id));
}
