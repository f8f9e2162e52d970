import { element, textElements, type XmlElement } from "../../xml/element";
import { rootNamespace } from "../root-namespace";

/** The entry of a code component; everything else about it stands in its manifest. */
export function componentXml(name: string): XmlElement {
  return element("CustomControl", rootNamespace, textElements({ Name: name, FileName: `/${componentManifest(name)}` }));
}

/** Where a code component's manifest lies; its other files lie beside and below it. */
export function componentManifest(name: string): string {
  return `Controls/${name}/ControlManifest.xml`;
}
