import type { SolutionContents } from "../read/contents";
import { isMissing, isOwnName } from "./own-names";

/** Columns the platform adds to every table; exports list some of them never, others only since 9.0. */
const unlisted = ["versionnumber", "owningteam", "owninguser"];

/**
 * Whether a table surely lacks a column: a table of the package has only the columns listed; of a stock table only columns with
 * our prefix can be judged, because the package does not say what else it has.
 */
export function lacksColumn(contents: SolutionContents, table: string, column: string): boolean {
  const found = contents.tables.find(({ logicalName }) => logicalName === table.toLowerCase());
  const isListed = found?.columns.some(({ name }) => name === column.toLowerCase()) ?? false;
  if (isListed || contents.manifest.required.has(column.toLowerCase())) return false;
  return found?.isDefined ? !unlisted.includes(column) : isOwnName(contents, column);
}

/** Whether a table is one of ours that neither comes with the package nor is required by it. */
export function lacksTable(contents: SolutionContents, table: string): boolean {
  const tables = contents.tables.map(({ logicalName }) => ({ name: logicalName }));
  return isMissing(contents, table, tables);
}
