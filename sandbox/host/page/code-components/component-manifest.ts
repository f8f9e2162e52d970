import { attributeOf, childOf, childrenOf, parseXml, textOf } from "../xml/element";

/** What a code component says about itself (ControlManifest.xml, learn.microsoft.com, component-framework/manifest-schema-reference). */
export interface ComponentManifest {
  /** `Namespace.Constructor`: what the bundle registers it as. */
  readonly registeredName: string;
  /** Virtual components give React elements; standard ones draw into a container. */
  readonly isVirtual: boolean;
  readonly properties: readonly PropertyManifest[];
  readonly dataSets: readonly string[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly resources: readonly string[];
}

export interface PropertyManifest {
  readonly name: string;
  /** `SingleLine.Text`, `OptionSet`, … */
  readonly type: string;
  readonly usage: "bound" | "input" | "output";
  readonly isRequired: boolean;
  readonly defaultValue: string | undefined;
}

/** @throws XmlFault, Error when there is no control in it */
export function parseManifest(xml: string, componentName: string): ComponentManifest {
  const control = childOf(parseXml(xml, `The manifest of ${componentName}`), "control");
  if (control === undefined) throw new Error(`The manifest of ${componentName} names no control.`);
  const resources = childOf(control, "resources");
  const paths = (tag: string): readonly string[] =>
    childrenOf(resources, tag)
      .map((element) => ({
        path: attributeOf(element, "path") ?? "",
        order: Number(attributeOf(element, "order") ?? 0),
      }))
      .sort((one, other) => one.order - other.order)
      .map(({ path }) => path);
  return {
    registeredName: `${attributeOf(control, "namespace") ?? ""}.${attributeOf(control, "constructor") ?? ""}`,
    isVirtual: attributeOf(control, "control-type") === "virtual",
    properties: childrenOf(control, "property").map(parseProperty),
    dataSets: childrenOf(control, "data-set").flatMap((element) => attributeOf(element, "name") ?? []),
    scripts: paths("code"),
    styles: paths("css"),
    resources: paths("resx"),
  };
}

function parseProperty(element: Element): PropertyManifest {
  const usage = attributeOf(element, "usage");
  const usual = childrenOf(element, "value").find((value) => attributeOf(value, "default") === "true");
  return {
    name: attributeOf(element, "name") ?? "",
    type: attributeOf(element, "of-type") ?? attributeOf(element, "of-type-group") ?? "SingleLine.Text",
    usage: usage === "input" || usage === "output" ? usage : "bound",
    isRequired: attributeOf(element, "required") === "true",
    defaultValue: attributeOf(element, "default-value") ?? (usual && textOf(usual)),
  };
}
