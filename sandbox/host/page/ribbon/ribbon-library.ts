import type { SandboxClient } from "../client/sandbox-client";
import { parseRibbon } from "./parse-ribbon";
import type { RibbonModel } from "./ribbon-model";

/** The ribbons of tables, read once each while the page is open. */
export interface RibbonLibrary {
  read(table: string): Promise<RibbonModel>;
}

export function makeRibbonLibrary(sandbox: SandboxClient, language: number): RibbonLibrary {
  const reading = new Map<string, Promise<RibbonModel>>();
  const read = async (table: string): Promise<RibbonModel> =>
    parseRibbon(await sandbox.readRibbon(table), table, language);
  return {
    read(table) {
      const found = reading.get(table) ?? read(table);
      reading.set(table, found);
      return found;
    },
  };
}
