import type { FormAttribute } from "../../form-state/form-attribute";
import { optionsOf } from "../../values/format-value";

const requiredLevels = { none: 0, required: 2, recommended: 3 } as const;
const dateBehaviors = { userLocal: 1, dateOnly: 2, timeZoneIndependent: 3 } as const;

/** The metadata of a bound column as components get it (learn.microsoft.com, component-framework/reference/attributes). */
export function toAttributeDescription(attribute: FormAttribute): object {
  const { column, required } = attribute;
  return {
    DisplayName: column.displayName,
    LogicalName: column.logicalName,
    RequiredLevel: requiredLevels[required],
    IsSecured: column.isSecured,
    SourceType: 0,
    Description: "",
    Type: column.attributeType.toLowerCase(),
    ...membersOfType(attribute),
  };
}

function membersOfType({ column, precision }: FormAttribute): object {
  switch (column.type) {
    case "text":
    case "memo":
      return { MaxLength: column.maxLength, ImeMode: 0, Format: column.type === "text" ? column.format : "textarea" };
    case "whole":
      return { MinValue: column.min, MaxValue: column.max, ImeMode: 0, Format: "none" };
    case "decimal":
    case "double":
    case "money":
      return {
        MinValue: column.min,
        MaxValue: column.max,
        ImeMode: 0,
        Precision: precision ?? column.precision,
      };
    case "dateTime":
      return {
        Behavior: dateBehaviors[column.behavior],
        Format: column.hasTime ? "datetime" : "date",
        ImeMode: 0,
      };
    case "lookup":
      return { Targets: [...column.targets] };
    case "yesNo":
    case "choice":
    case "choices":
    case "state":
    case "status":
      return {
        Options: optionsOf(column).map(({ label, value, color }) => ({
          Label: label,
          Value: value,
          Color: color ?? "",
        })),
        DefaultValue: column.defaultValue ?? -1,
      };
    case "id":
    case "other":
      return {};
  }
}
