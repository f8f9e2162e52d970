import type { FormAttribute } from "../../form-state/form-attribute";
import { formatAttribute } from "../../form-state/format-attribute";
import { isEditable } from "../../form-state/is-editable";
import { plainId } from "../../rows/row-id";
import { isEmpty, isLookupValues, type ColumnValue } from "../../values/column-value";
import type { PropertyManifest } from "../component-manifest";
import { toAttributeDescription } from "./attribute-description";
import type { ComponentPlace } from "./component-place";

/** What stands under a property's name in `context.parameters`. */
export interface Parameter {
  readonly type: string;
  readonly raw: unknown;
  readonly formatted: string | undefined;
  readonly error: boolean;
  readonly errorMessage: string;
  readonly security: { readonly editable: boolean; readonly readable: boolean; readonly secured: boolean } | undefined;
  readonly attributes: object | undefined;
}

export function makeParameter(place: ComponentPlace, property: PropertyManifest): Parameter {
  const bound = place.binding.properties.get(property.name);
  if (bound?.is === "column") {
    const attribute = place.session.attributes.get(bound.columnName);
    if (attribute) return boundParameter(place, property, attribute);
  }
  const text = bound?.is === "static" ? bound.value : property.defaultValue;
  return {
    type: property.type,
    raw: text === undefined ? null : readStatic(bound?.is === "static" ? bound.type : property.type, text),
    formatted: text,
    error: false,
    errorMessage: "",
    security: undefined,
    attributes: undefined,
  };
}

function boundParameter(place: ComponentPlace, property: PropertyManifest, attribute: FormAttribute): Parameter {
  const { privilege, column, fault } = attribute;
  const isReadable = privilege.canRead;
  return {
    type: property.type,
    raw: isReadable ? toRaw(attribute.value) : null,
    formatted: isReadable ? formatAttribute(place.session, attribute) : "",
    error: fault !== undefined,
    errorMessage: fault ?? "",
    security: {
      editable: isEditable(place.session, { ...place.control, attribute }),
      readable: isReadable,
      secured: column.isSecured,
    },
    attributes: toAttributeDescription(attribute),
  };
}

/** Lookups are handed out with plain ids, lists and dates as copies. */
export function toRaw(value: ColumnValue): unknown {
  if (isEmpty(value)) return null;
  if (value instanceof Date) return new Date(value);
  if (isLookupValues(value)) {
    return value.map(({ id, name, entityType }) => ({ id: plainId(id), name, entityType }));
  }
  return Array.isArray(value) ? [...(value as readonly number[])] : value;
}

/** A value written into the form's XML, by the type it was declared with. */
function readStatic(type: string, text: string): unknown {
  if (type === "TwoOptions") return text === "true" || text === "1";
  const isNumeric = /^(Whole|Decimal|FP|Currency|OptionSet)/.test(type);
  if (!isNumeric) return text;
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? null : number;
}
