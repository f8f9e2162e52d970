import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { TableMetadata } from "../metadata/table-metadata";
import { quoteName } from "../store/physical-table";
import type { Right, RowCondition } from "./access";
import { privilegeName } from "./privileges";
import { reachOf, type Reach } from "./reach";
import { toRightBit } from "./rights";
import { ownershipOf, rightOnParent, type RowOwnership } from "./row-ownership";
import type { UserRights } from "./user-rights";

const noRows: RowCondition = { sql: "0", values: [] };

/** Which rows of a table a user may act on, as SQL over the alias; null for all of them. */
export function rowConditionOf(
  rights: UserRights,
  right: Right,
  table: TableMetadata,
  alias: string,
  catalog: MetadataCatalog,
): RowCondition | null {
  const ownership = ownershipOf(table);
  if (ownership.is === "parent") return parentCondition(rights, right, ownership, alias, catalog);
  const reach = reachOf(rights, privilegeName(right, table));
  if (reach.is === "everything" || privilegeName(right, table) === null) return null;
  if (reach.is === "nothing") return noRows;
  return ownership.is === "organization" ? null : ownedCondition(reach, right, table, ownership, alias);
}

function parentCondition(
  rights: UserRights,
  right: Right,
  parent: Extract<RowOwnership, { is: "parent" }>,
  alias: string,
  catalog: MetadataCatalog,
): RowCondition | null {
  const table = catalog.table(parent.table);
  if (table === undefined) return null;
  const inner = rowConditionOf(rights, rightOnParent(right), table, `${alias}_parent`, catalog);
  if (inner === null) return null;
  const parentAlias = quoteName(`${alias}_parent`);
  const key = quoteName(table.primaryIdAttribute);
  return {
    sql: `EXISTS (SELECT 1 FROM ${quoteName(parent.table)} AS ${parentAlias} WHERE ${parentAlias}.${key} = ${quoteName(alias)}.${quoteName(parent.column)} AND ${inner.sql})`,
    values: inner.values,
  };
}

/** Own rows and those of one's teams, rows of the business units, and rows that were shared for this right. */
function ownedCondition(
  reach: Extract<Reach, { is: "some" }>,
  right: Right,
  table: TableMetadata,
  ownership: Extract<RowOwnership, { is: "owner" }>,
  alias: string,
): RowCondition {
  const column = (name: string): string => `${quoteName(alias)}.${quoteName(name)}`;
  const owners = marks(reach.owners);
  const parts: RowCondition[] = [
    {
      sql: `${column(table.primaryIdAttribute)} IN (SELECT objectid FROM principalobjectaccess WHERE principalid IN (${owners}) AND objecttypecode = ? AND ((accessrightsmask | coalesce(inheritedaccessrightsmask, 0)) & ?) <> 0)`,
      values: [...reach.owners, table.logicalName, toRightBit(right)],
    },
  ];
  if (ownership.ownerColumn !== null) {
    parts.push({ sql: `${column(ownership.ownerColumn)} IN (${owners})`, values: reach.owners });
  }
  if (reach.businessUnits.length > 0) {
    const units = marks(reach.businessUnits);
    parts.push({ sql: `${column(ownership.businessUnitColumn)} IN (${units})`, values: reach.businessUnits });
  }
  parts.reverse();
  return { sql: `(${parts.map(({ sql }) => sql).join(" OR ")})`, values: parts.flatMap(({ values }) => values) };
}

function marks(values: readonly string[]): string {
  return values.map(() => "?").join(", ");
}
