import type { SolutionContents } from "../read/contents";
import { isOwnName } from "./own-names";

/** Columns the platform adds to every table and no export lists. */
const unlisted = ["versionnumber"];

/**
 * Whether a table surely lacks a column: a table of the package has only the columns listed; of a stock table only columns with
 * our prefix can be judged, because the package does not say what else it has.
 */
export function lacksColumn(contents: SolutionContents, table: string, column: string): boolean {
  const found = contents.tables.find(({ logicalName }) => logicalName === table.toLowerCase());
  const isListed = found?.columns.some(({ name }) => name === column.toLowerCase()) ?? false;
  if (found?.isDefined) return !isListed && !unlisted.includes(column);
  return isOwnName(contents, column) && !isListed;
}

/** Whether a table is one of ours that the package does not define. */
export function lacksTable(contents: SolutionContents, table: string): boolean {
  const isDefined = contents.tables.some(
    ({ logicalName, isDefined }) => isDefined && logicalName === table.toLowerCase(),
  );
  return isOwnName(contents, table) && !isDefined;
}
