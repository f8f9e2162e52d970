import { stableId } from "../../metadata/metadata-id";
import type { OptionMetadata, OptionSetMetadata } from "../../metadata/table-metadata";
import { labelIn, readLabels } from "../package/labels";
import { at, attribute, child, children, type Element } from "../package/xml";

/** Reads an `<optionset>`: options, or the states and status reasons of a table. */
export function readChoice(element: Element, name: string, isGlobal: boolean, language: number): OptionSetMetadata {
  const options = [
    ...children(child(element, "options"), "option"),
    ...children(child(element, "states"), "state"),
    ...children(child(element, "statuses"), "status"),
  ];
  return {
    metadataId: stableId("optionset", name),
    name,
    isGlobal,
    options: options.map((option) => readOption(option, language)),
  };
}

function readOption(element: Element, language: number): OptionMetadata {
  const labels = readLabels(element, "labels");
  const state = attribute(element, "state");
  const defaultStatus = attribute(element, "defaultstatus");
  const invariantName = attribute(element, "invariantname");
  return {
    value: Number(attribute(element, "value")),
    label: labelIn(labels, language),
    labels,
    ...(state === null ? {} : { state: Number(state) }),
    ...(defaultStatus === null ? {} : { defaultStatus: Number(defaultStatus) }),
    ...(invariantName === null ? {} : { invariantName }),
  };
}

/** The global choices of `<optionsets>`. */
export function readGlobalChoices(customizations: Element, language: number): readonly OptionSetMetadata[] {
  return children(at(customizations, "optionsets"), "optionset").map((element) =>
    readChoice(element, attribute(element, "Name") ?? "", true, language),
  );
}
