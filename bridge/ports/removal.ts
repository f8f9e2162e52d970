import type { AnyTable } from "#model/tables/table";

/** A row that is deleted. No change of the bridge is one: only what has outlived its time is removed, by an application of its own. */
export interface Removal {
  readonly is: "remove";
  readonly table: AnyTable;
  readonly id: string;
}
