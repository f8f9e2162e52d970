import type { SolutionContents } from "../../../read/contents";
import type { XmlElement } from "../../../xml/element";
import { childrenOf, textOf } from "../../../xml/find";
import { componentBindings, formsOf, type Binding } from "../../form-parts";
import { fitsType } from "../../fits-type";
import { lacksColumn } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const componentBinding: Rule = {
  id: "component-binding",
  severity: "error",
  reason:
    "A component gets its properties by the names and types of its manifest; what does not match arrives empty, or not at all.",
  check: (contents) =>
    formsOf(contents).flatMap(({ table, body, label }) =>
      componentBindings(body).flatMap((binding) =>
        problemsOf(contents, table.logicalName, binding).map((problem) =>
          fault(
            `${binding.component} on ${label}, form factor ${binding.formFactor}`,
            problem,
            "Bind the properties the manifest declares, to columns of their type.",
          ),
        ),
      ),
    ),
};

function problemsOf(contents: SolutionContents, table: string, { component, parameters }: Binding): string[] {
  const control = contents.components.find(({ name }) => name === component)?.control;
  if (!control) return [];
  const properties = childrenOf(control, "property");
  const dataSets = childrenOf(control, "data-set");
  const given = parameters.map(nameOf);
  return [
    ...[...properties, ...dataSets]
      .filter(({ name, attributes }) => (name === "data-set" ? true : attributes.required === "true"))
      .map(({ attributes }) => attributes.name ?? "")
      .filter((name) => !given.includes(name))
      .map((name) => `${name} is required and not bound`),
    ...parameters.flatMap((parameter) => {
      if (parameter.name === "data-set") {
        return dataSets.some(({ attributes }) => attributes.name === nameOf(parameter))
          ? []
          : [`the manifest has no data set ${nameOf(parameter)}`];
      }
      const property = properties.find(({ attributes }) => attributes.name === parameter.name);
      return property
        ? propertyProblems(contents, table, property, parameter)
        : [`the manifest has no property ${parameter.name}`];
    }),
  ];
}

function propertyProblems(
  contents: SolutionContents,
  table: string,
  { attributes }: XmlElement,
  parameter: XmlElement,
): string[] {
  const name = parameter.name;
  if (parameter.attributes.static === "true") {
    if (attributes.usage === "bound") return [`${name} must be bound to a column, not given a fixed value`];
    return attributes["of-type"] === undefined || parameter.attributes.type === attributes["of-type"]
      ? []
      : [`${name} is given as ${String(parameter.attributes.type)} but is ${attributes["of-type"]}`];
  }
  const column = textOf(childrenOf(parameter, "BindAttribute")[0] ?? parameter);
  if (lacksColumn(contents, table, column)) return [`${name} is bound to ${column}, which does not exist`];
  return fitsType(contents, table, column, attributes["of-type"])
    ? []
    : [`${name} is ${String(attributes["of-type"])}, which ${column} is not`];
}

function nameOf(parameter: XmlElement): string {
  return parameter.name === "data-set" ? (parameter.attributes.name ?? "") : parameter.name;
}
