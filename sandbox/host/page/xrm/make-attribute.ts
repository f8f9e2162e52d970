import { fireChange, setValue } from "../form-state/change-value";
import type { Handler } from "../events/handler-list";
import type { FormAttribute } from "../form-state/form-attribute";
import { isDirty } from "../form-state/is-dirty";
import { isEmpty } from "../values/column-value";
import { addOptionMembers } from "./attribute-options";
import { makeCollection, type Collection } from "./collection";
import { checkValue } from "./check-value";
import type { ControlFace } from "./make-control";
import type { FormFaces } from "./form-faces";

/** learn.microsoft.com, clientapi/reference/attributes. Members that a type of column does not have do not exist. */
export interface AttributeFace {
  readonly controls: Collection<ControlFace>;
  readonly getName: () => string;
  readonly getValue: () => unknown;
  readonly setValue: (value: unknown) => void;
}

type Required = FormAttribute["required"];
type SubmitMode = FormAttribute["submitMode"];

const types: Readonly<Record<FormAttribute["column"]["type"], string>> = {
  text: "string",
  memo: "memo",
  whole: "integer",
  decimal: "decimal",
  double: "double",
  money: "money",
  yesNo: "boolean",
  choice: "optionset",
  state: "optionset",
  status: "optionset",
  choices: "multiselectoptionset",
  dateTime: "datetime",
  lookup: "lookup",
  id: "string",
  other: "string",
};

export function makeAttribute(faces: FormFaces, attribute: FormAttribute): AttributeFace {
  const { session } = faces;
  const controls = makeCollection(
    () => [...session.controls.values()].filter((control) => control.attribute === attribute).map(faces.control),
    (control) => control.getName(),
  );
  const common = {
    controls,
    addOnChange: (handler: Handler) => attribute.changeHandlers.add(handler),
    removeOnChange: (handler: Handler) => attribute.changeHandlers.remove(handler),
    fireOnChange: () => fireChange(session, attribute),
    getAttributeType: () => types[attribute.column.type],
    getFormat: () => formatOf(attribute),
    getIsDirty: () => isDirty(attribute),
    getName: () => attribute.name,
    getParent: () => faces.parents.entity,
    getRequiredLevel: () => attribute.required,
    getSubmitMode: () => attribute.submitMode,
    getUserPrivilege: () => ({ ...attribute.privilege }),
    getValue: () => toScriptValue(attribute),
    isValid: () => attribute.fault === undefined,
    setIsValid(isValid: boolean, message = "The value is not valid.") {
      attribute.fault = isValid ? undefined : message;
      session.changed();
    },
    setRequiredLevel(level: Required) {
      attribute.required = level;
      session.changed();
    },
    setSubmitMode(mode: SubmitMode) {
      attribute.submitMode = mode;
    },
    setValue: (value: unknown) => setValue(session, attribute, checkValue(attribute, value)),
  };
  return { ...common, ...membersOfType(faces, attribute) };
}

/** Dates and lists are handed out as copies: changing them changes nothing on the form. */
function toScriptValue({ value, column }: FormAttribute): unknown {
  if (isEmpty(value)) return column.type === "yesNo" ? false : null;
  if (value instanceof Date) return new Date(value);
  return Array.isArray(value) ? value.map((item: unknown) => (typeof item === "object" ? { ...item } : item)) : value;
}

function formatOf({ column }: FormAttribute): string | null {
  if (column.type === "text") return column.format;
  if (column.type === "memo") return "textarea";
  if (column.type === "dateTime") return column.hasTime ? "datetime" : "date";
  return column.type === "whole" ? "none" : null;
}

function membersOfType(faces: FormFaces, attribute: FormAttribute): object {
  const { column } = attribute;
  switch (column.type) {
    case "text":
    case "memo":
      return { getMaxLength: () => column.maxLength };
    case "whole":
      return { getMin: () => column.min, getMax: () => column.max, getPrecision: () => 0 };
    case "decimal":
    case "double":
    case "money":
      return {
        getMin: () => column.min,
        getMax: () => column.max,
        getPrecision: () => attribute.precision ?? column.precision,
        setPrecision(digits: number) {
          attribute.precision = digits;
          faces.session.changed();
        },
      };
    case "yesNo":
    case "choice":
    case "state":
    case "status":
    case "choices":
      return addOptionMembers(attribute, column.options);
    case "lookup":
      return { getIsPartyList: () => column.lookupType === "partyList" };
    case "dateTime":
    case "id":
    case "other":
      return {};
  }
}
