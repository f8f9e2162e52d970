import type { Cell, FieldCell, FieldComponent, Form, SubgridCell } from "../../forms/form";
import { cellsOf } from "../../forms/cells-of";
import { element, textElements, type XmlElement } from "../../xml/element";
import { controlClasses } from "./control-classes";
import { controlUniqueId } from "./control-unique-id";
import type { Marks } from "./tab-xml";

/** Web, phone and tablet, the form factors exports of model-driven forms name. Which of 0 and 1 is the phone is not documented. */
const formFactors = [2, 0, 1];

/** Which component shows which control of a form; nothing when the form has none. */
export function controlDescriptionsXml(form: Form, marks: Marks = {}): XmlElement | undefined {
  const descriptions = cellsOf(form).flatMap((cell) => controlDescriptionXml(form, cell, marks) ?? []);
  return descriptions.length === 0 ? undefined : element("controlDescriptions", {}, descriptions);
}

/** Which component shows a control on each form factor, and what the platform shows without it; nothing for a plain cell. */
function controlDescriptionXml(form: Form, cell: Cell, marks: Marks): XmlElement | undefined {
  if (!cell.component) return undefined;
  const name = cell.component.name;
  const parameters = cell.is === "field" ? fieldParameters(cell.component) : [dataSetXml(cell, cell.component.dataSet)];
  return element(
    "controlDescription",
    { forControl: controlUniqueId(form, cell.id), ...marks },
    cell.is === "field" ? plainField(cell) : plainSubgrid,
    formFactors.map((formFactor) =>
      element("customControl", { formFactor, name }, element("parameters", {}, parameters)),
    ),
  );
}

function plainField({ column, type }: FieldCell): XmlElement {
  return element(
    "customControl",
    { id: controlClasses[type] },
    element("parameters", {}, textElements({ datafieldname: column })),
  );
}

const plainSubgrid = element("customControl", { id: controlClasses.subgrid }, element("parameters", {}));

function fieldParameters({ bound, fixed }: FieldComponent): XmlElement[] {
  const constants = Object.entries(fixed).map(([property, { type, value }]) =>
    element(property, { type, static: "true" }, value),
  );
  return [...textElements(bound), ...constants];
}

function dataSetXml(grid: SubgridCell, name: string): XmlElement {
  return element(
    "data-set",
    { name },
    textElements({
      ViewId: grid.view,
      TargetEntityType: grid.target,
      IsUserView: "false",
      EnableViewPicker: "false",
      RelationshipName: grid.relationship,
      FilteredViewIds: grid.view,
    }),
  );
}
