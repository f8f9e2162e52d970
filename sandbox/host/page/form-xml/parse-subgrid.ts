import { plainId } from "../rows/row-id";
import { childOf, textOf } from "../xml/element";
import type { SubgridModel } from "./form-model";

/** Reads the parameters of a subgrid; those of a data set in a control description have the same names. */
export function parseSubgrid(parameters: Element | undefined): SubgridModel {
  const value = (name: string): string => textOf(childOf(parameters, name));
  const rowsPerPage = Number(value("RecordsPerPage"));
  return {
    table: value("TargetEntityType"),
    viewId: value("ViewId") === "" ? undefined : plainId(value("ViewId")),
    viewIds: (value("ViewIds") || value("FilteredViewIds"))
      .split(",")
      .map((id) => plainId(id.trim()))
      .filter((id) => id !== ""),
    relationshipName: value("RelationshipName") === "" ? undefined : value("RelationshipName"),
    rowsPerPage: rowsPerPage > 0 ? rowsPerPage : 4,
    showViewPicker: value("EnableViewPicker").toLowerCase() === "true",
    showQuickFind: value("EnableQuickFind").toLowerCase() === "true",
  };
}
