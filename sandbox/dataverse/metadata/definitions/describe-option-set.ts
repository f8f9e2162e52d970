import { stableId } from "../metadata-id";
import type { AttributeMetadata, OptionMetadata, OptionSetMetadata } from "../table-metadata";
import { withAllProperties, type Definition, type DescribeContext } from "./definition";
import { emptyLabel, managedProperty, toLabel } from "./labels";

type ChoiceType = "Picklist" | "State" | "Status";

/** A choice: `OptionSetMetadata` with its options; states and status reasons say which belongs to which. */
export function describeOptionSet(
  context: DescribeContext,
  set: OptionSetMetadata,
  type: ChoiceType,
  displayName = "",
): Definition {
  return {
    type: "OptionSetMetadata",
    properties: withAllProperties(context.types, "OptionSetMetadata", {
      MetadataId: set.metadataId,
      Name: set.name,
      DisplayName: toLabel(displayName === "" ? set.name : displayName, undefined, context.language),
      IsGlobal: set.isGlobal,
      IsManaged: true,
      IsCustomOptionSet: set.name.includes("_") && set.isGlobal,
      IsCustomizable: managedProperty("iscustomizable", true),
      OptionSetType: type,
      IntroducedVersion: "1.0.0.0",
      Options: set.options.map((option) => describeOption(context, option, type)),
    }),
    navigations: {},
  };
}

/** The two options of a yes/no column: `BooleanOptionSetMetadata`. */
export function describeYesNo(
  context: DescribeContext,
  table: string,
  attribute: Extract<AttributeMetadata, { type: "Boolean" }>,
): Definition {
  const name = `${table}_${attribute.logicalName}`;
  const option = (value: number, label: string): object =>
    describeOption(context, { value, label, labels: {} }, "Picklist");
  return {
    type: "BooleanOptionSetMetadata",
    properties: withAllProperties(context.types, "BooleanOptionSetMetadata", {
      MetadataId: stableId("optionset", name),
      Name: name,
      DisplayName: toLabel(attribute.displayName, attribute.displayNames, context.language),
      IsManaged: true,
      OptionSetType: "Boolean",
      IntroducedVersion: "1.0.0.0",
      TrueOption: option(1, attribute.trueLabel),
      FalseOption: option(0, attribute.falseLabel),
    }),
    navigations: {},
  };
}

function describeOption({ language }: DescribeContext, option: OptionMetadata, type: ChoiceType): object {
  return {
    ...(type === "State" ? { "@odata.type": "#Microsoft.Dynamics.CRM.StateOptionMetadata" } : {}),
    ...(type === "Status" ? { "@odata.type": "#Microsoft.Dynamics.CRM.StatusOptionMetadata" } : {}),
    Value: option.value,
    Label: toLabel(option.label, option.labels, language),
    Description: emptyLabel,
    Color: null,
    IsManaged: true,
    ExternalValue: null,
    ParentValues: [],
    MetadataId: null,
    HasChanged: null,
    ...(type === "State" ? { DefaultStatus: option.defaultStatus, InvariantName: option.invariantName } : {}),
    ...(type === "Status" ? { State: option.state, TransitionData: null } : {}),
  };
}
