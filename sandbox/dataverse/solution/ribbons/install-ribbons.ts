import type { PlatformRows } from "../../organization/platform-rows";
import type { Store } from "../../store/store";
import { toXml } from "../package/xml";
import type { SolutionContents } from "../solution-contents";

/** Commands for every table are kept under this name. */
const applicationRibbon = "";

export function installRibbons({ store }: PlatformRows, { ribbons, manifest }: SolutionContents): void {
  removeRibbons(store, manifest.uniqueName);
  for (const { table, ribbon } of ribbons) {
    store.run("INSERT INTO _ribbon VALUES (?, ?, ?)", table ?? applicationRibbon, manifest.uniqueName, toXml(ribbon));
  }
}

export function removeRibbons(store: Store, solution: string): void {
  store.run("DELETE FROM _ribbon WHERE solution = ?", solution);
}

/** The RibbonDiffXml of a table from every solution, those for all tables first. */
export function readRibbonsOf(store: Store, table: string): readonly string[] {
  return store
    .all("SELECT xml FROM _ribbon WHERE table_name IN (?, ?) ORDER BY table_name, solution", applicationRibbon, table)
    .map((row) => String(row["xml"]));
}
