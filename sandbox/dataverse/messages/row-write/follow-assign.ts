import type { Cascade } from "../../metadata/table-metadata";
import type { SqlRow, SqlValue } from "../../store/store";
import { idOf } from "../row-key";
import { rowsPointingTo } from "../rows-pointing-to";
import type { FollowUp } from "../table-rules/table-rule";
import { isChanged, type RowWrite } from "./row-write";

/** Related rows go to the new owner as each relationship says (learn.microsoft.com, configure-entity-relationship-cascading-behavior). */
export function followAssign(write: RowWrite): readonly FollowUp[] {
  const { context, table, id, before, values } = write;
  if (before === null || !isChanged(write, "ownerid")) return [];
  const owner = new Map<string, SqlValue>(
    ["ownerid", "ownerid_type"].map((column) => [column, values.get(column) ?? null]),
  );
  return table.oneToMany.flatMap((relationship) => {
    const child = context.catalog.table(relationship.referencingEntity);
    if (relationship.cascadeAssign === "NoCascade" || !child?.attributes.has("ownerid")) return [];
    return rowsPointingTo(context, relationship, id)
      .filter((row) => row["ownerid"] !== owner.get("ownerid"))
      .filter((row) => isFollowing(relationship.cascadeAssign, row, before["ownerid"] ?? null))
      .map((row) => ({ table: child, id: idOf(child, row), values: owner }));
  });
}

function isFollowing(cascade: Cascade, row: SqlRow, formerOwner: SqlValue): boolean {
  if (cascade === "Cascade") return true;
  if (cascade === "Active") return row["statecode"] === 0;
  return cascade === "UserOwned" && row["ownerid"] === formerOwner;
}
