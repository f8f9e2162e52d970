import { componentManifest, componentXml } from "../format/files/component-xml";
import { childOf, elementAt } from "../xml/find";
import { withChildren, type XmlElement } from "../xml/element";
import { MalformedXml, parseXml } from "../xml/parse-xml";
import type { BuiltParts } from "./built-parts";
import type { SourceContent } from "./source";

/** The files of each code component, its manifest under the version of the product. */
export function componentFiles({ components, version }: BuiltParts): [path: string, content: SourceContent][] {
  return [...components].flatMap(([name, files]): [string, SourceContent][] => [
    [`${componentManifest(name)}.data.xml`, componentXml(name)],
    ...[...files].map(([path, bytes]): [string, SourceContent] => [
      `Controls/${name}/${path}`,
      path === "ControlManifest.xml" ? stampedManifest(name, bytes, version) : bytes,
    ]),
  ]);
}

/** Clients keep a component's bundle until its version changes, so every release stamps its own. */
function stampedManifest(name: string, bytes: Uint8Array, version: string): XmlElement {
  const manifest = parseManifest(name, bytes);
  const control = childOf(manifest, "control");
  if (!control) throw new Error(`the manifest of ${name} has no control`);
  const stamped = { ...control, attributes: { ...control.attributes, version } };
  return withChildren(
    manifest,
    manifest.children.map((child) => (child === elementAt(manifest, "control") ? stamped : child)),
  );
}

function parseManifest(name: string, bytes: Uint8Array): XmlElement {
  try {
    return parseXml(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof MalformedXml) throw new Error(`the manifest of ${name} cannot be read: ${error.message}`);
    throw error;
  }
}
