import { validationId, type FormControl } from "../form-state/form-control";
import { isEditable } from "../form-state/is-editable";
import { openTab } from "../form-state/open-tab";
import type { ColumnType } from "../metadata/table";
import { optionsOf } from "../values/format-value";
import type { Handler } from "../events/handler-list";
import { makeControlOptions } from "./control-options";
import { makeGridMembers } from "./make-grid-control";
import { makeLookupMembers } from "./control-lookup";
import { makeNotificationMembers } from "./control-notifications";
import type { FormFaces } from "./form-faces";

/** learn.microsoft.com, clientapi/reference/controls. Members that a kind of control does not have do not exist. */
export interface ControlFace {
  readonly getName: () => string;
}

export function makeControl(faces: FormFaces, control: FormControl): ControlFace {
  const common = makeCommonMembers(faces, control);
  if (control.model.kind.is === "subgrid") return { ...common, ...makeGridMembers(faces, control) };
  if (control.attribute === undefined) return common;
  return { ...common, ...makeFieldMembers(faces, control), ...membersOfType(faces, control) };
}

function makeCommonMembers(faces: FormFaces, control: FormControl) {
  const { session } = faces;
  return {
    getControlType: () => controlTypeOf(control),
    getLabel: () => control.label,
    getName: () => control.name,
    getParent: () => (control.section ? faces.section(control.section) : null),
    getVisible: () => control.isVisible,
    setFocus() {
      if (control.section) openTab(session, control.section.tab);
      control.focusRequests += 1;
      session.changed();
    },
    setLabel(label: string) {
      control.label = label;
      session.changed();
    },
    setVisible(isVisible: boolean) {
      control.isVisible = isVisible;
      session.changed();
    },
  };
}

function makeFieldMembers(faces: FormFaces, control: FormControl) {
  const { session } = faces;
  return {
    ...makeNotificationMembers(session, control),
    addOnOutputChange: (handler: Handler) => control.handlers.outputChange.add(handler),
    removeOnOutputChange: (handler: Handler) => control.handlers.outputChange.remove(handler),
    getAttribute: () => (control.attribute ? faces.attribute(control.attribute) : null),
    getDisabled: () => !isEditable(session, control),
    getOutputs: () => ({ [`${control.name}.fieldControl.value`]: { value: control.attribute?.value ?? null } }),
    setDisabled(isDisabled: boolean) {
      control.isDisabled = isDisabled;
      if (isDisabled) control.notifications.delete(validationId);
      session.changed();
    },
  };
}

function membersOfType(faces: FormFaces, control: FormControl): object {
  const column = control.attribute?.column;
  switch (column?.type) {
    case "lookup":
      return makeLookupMembers(faces.session, control, column.targets);
    case "choice":
    case "choices":
    case "state":
    case "status":
      return makeControlOptions(faces.session, control, optionsOf(column));
    case "dateTime":
      return {
        getShowTime: () => column.hasTime && control.showTime,
        setShowTime(showTime: boolean) {
          control.showTime = showTime;
          faces.session.changed();
        },
      };
    case "text":
    case "memo":
      return { getValue: () => (typeof control.attribute?.value === "string" ? control.attribute.value : "") };
    case "whole":
    case "decimal":
    case "double":
    case "money":
    case "yesNo":
    case "id":
    case "other":
    case undefined:
      return {};
  }
}

function controlTypeOf({ model, attribute }: FormControl): string {
  const component = model.codeComponents.get(2);
  if (model.kind.is === "subgrid") return "subgrid";
  if (model.kind.is === "webResource") return "webresource";
  if (model.kind.is === "timeline") return "timelinewall";
  if (component !== undefined) return component.name;
  return controlTypes[attribute?.column.type ?? "other"] ?? "standard";
}

const controlTypes: Partial<Record<ColumnType, string>> = {
  lookup: "lookup",
  choice: "optionset",
  state: "optionset",
  status: "optionset",
  choices: "multiselectoptionset",
};
