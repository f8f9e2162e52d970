import { plainId } from "../rows/row-id";
import { attributeOf, childOf, flagOf, textOf } from "../xml/element";
import { parseSubgrid } from "./parse-subgrid";
import {
  codeComponentClassId,
  fieldClassIds,
  subgridClassId,
  timelineClassId,
  webResourceClassId,
  type ControlKind,
} from "./control-kind";
import type { CodeComponentBinding, ControlModel } from "./form-model";

type Descriptions = ReadonlyMap<string, ReadonlyMap<number, CodeComponentBinding>>;

export function parseControl(element: Element, descriptions: Descriptions): ControlModel {
  const columnName = attributeOf(element, "datafieldname") ?? undefined;
  return {
    name: attributeOf(element, "id") ?? columnName ?? "",
    kind: kindOf(element, columnName),
    columnName: columnName === "" ? undefined : columnName,
    isDisabled: flagOf(element, "disabled", false),
    codeComponents: descriptions.get(plainId(attributeOf(element, "uniqueid") ?? "")) ?? new Map(),
  };
}

function kindOf(element: Element, columnName: string | undefined): ControlKind {
  const classId = plainId(attributeOf(element, "classid") ?? "");
  const parameters = childOf(element, "parameters");
  const isSubgrid = classId === subgridClassId || flagOf(element, "indicationOfSubgrid", false);
  if (isSubgrid) return { is: "subgrid", subgrid: parseSubgrid(parameters) };
  if (fieldClassIds.has(classId)) return { is: "field" };
  if (classId === codeComponentClassId && columnName !== undefined) return { is: "field" };
  if (classId === webResourceClassId) return { is: "webResource", url: textOf(childOf(parameters, "Url")) };
  if (classId === timelineClassId) return { is: "timeline" };
  return columnName === undefined ? { is: "unsupported", classId } : { is: "field" };
}
