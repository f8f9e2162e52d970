import { formId } from "../../forms/form-id";
import type { Cell, FieldCell, Form, SubgridCell } from "../../forms/form";
import { stableIdInBraces } from "../../stable-id";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { controlClasses } from "./control-classes";
import { controlUniqueId } from "./control-unique-id";

/** A cell of a form and the control in it. `place` is the section's name, or "header". */
export function cellXml(form: Form, place: string, cell: Cell): XmlElement {
  const isHidden = cell.is === "field" && cell.hidden;
  const speaksForItself = cell.is === "subgrid" || cell.component !== undefined;
  return element(
    "cell",
    {
      id: stableIdInBraces("cell", formId(form), place, cell.id),
      showlabel: String(!speaksForItself),
      locklevel: 0,
      colspan: cell.columnSpan ?? 1,
      rowspan: cell.rowSpan ?? 1,
      visible: isHidden ? "false" : undefined,
      auto: cell.is === "subgrid" ? "false" : undefined,
    },
    labels("labels", cell.label),
    cell.is === "field" ? fieldXml(form, cell) : subgridXml(form, cell),
  );
}

function fieldXml(form: Form, { id, column, type, readOnly, component }: FieldCell): XmlElement {
  return element("control", {
    id,
    classid: controlClasses[component ? "component" : type],
    datafieldname: column,
    disabled: String(readOnly),
    uniqueid: component && controlUniqueId(form, id),
  });
}

/** A component keeps the parameters of an ordinary subgrid: the platform reads its rows by them. */
function subgridXml(form: Form, grid: SubgridCell): XmlElement {
  const parameters = textElements({
    ViewId: grid.view,
    IsUserView: "false",
    RelationshipName: grid.relationship,
    TargetEntityType: grid.target,
    AutoExpand: "Fixed",
    EnableQuickFind: "false",
    EnableViewPicker: "false",
    ViewIds: grid.view,
    EnableJumpBar: "false",
    ChartGridMode: "Grid",
    IsUserChart: "false",
    EnableChartPicker: "false",
    RecordsPerPage: grid.rowsPerPage,
  });
  return element(
    "control",
    {
      id: grid.id,
      classid: controlClasses[grid.component ? "component" : "subgrid"],
      indicationOfSubgrid: "true",
      uniqueid: grid.component && controlUniqueId(form, grid.id),
    },
    element("parameters", {}, parameters),
  );
}
