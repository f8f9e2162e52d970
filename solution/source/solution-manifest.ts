import { manifestXml, salesIsRequired } from "../format/manifest-xml";
import { solutionName, solutionVersion } from "../identity";
import type { XmlElement } from "../xml/element";
import type { BuiltParts } from "./built-parts";
import { rootComponents } from "./root-components";

/** Other/Solution.xml of Accord. */
export function solutionManifest(parts: BuiltParts): XmlElement {
  return manifestXml({
    name: solutionName,
    label: solutionName,
    version: solutionVersion(parts.version),
    managed: 2,
    roots: rootComponents(parts),
    dependencies: [salesIsRequired],
  });
}
