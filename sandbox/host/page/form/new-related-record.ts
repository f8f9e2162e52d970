import { primaryNameOf } from "../form-state/entity-reference";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { relationOf } from "../form-state/related-rows";
import type { PageAddress } from "../navigation/page-address";
import { newRecord } from "./save-as";

/** The address of the form for a new row of a subgrid: its lookup already points at the open row. */
export function newRelatedRecord(session: FormSession, { rows, model }: FormControl): PageAddress {
  const target = rows?.table;
  if (target === undefined || model.kind.is !== "subgrid" || session.rowId === undefined) {
    return newRecord(session.table.logicalName);
  }
  const relation = relationOf(session.table, target, model.kind.subgrid.relationshipName);
  if (relation.is !== "oneToMany") return newRecord(target.logicalName);
  const lookup = relation.relationship.referencingColumn;
  return {
    ...newRecord(target.logicalName),
    parameters: {
      [lookup]: session.rowId,
      [`${lookup}name`]: primaryNameOf(session),
      [`${lookup}type`]: session.table.logicalName,
    },
  };
}
