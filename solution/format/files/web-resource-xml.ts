import { introducedVersion } from "../../identity";
import type { WebResource } from "../../web-resources/shipped-web-resources";
import { webResourceId } from "../../web-resources/web-resource-id";
import { element, textElements, type XmlElement } from "../../xml/element";
import { rootNamespace } from "../root-namespace";

/** learn.microsoft.com, webresourcetype of the table WebResource. */
const types = { page: 1, styles: 2, script: 3, icon: 11 } as const;

export function webResourceXml(resource: WebResource): XmlElement {
  return element(
    "WebResource",
    rootNamespace,
    textElements({
      WebResourceId: `{${webResourceId(resource)}}`,
      Name: resource.name,
      DisplayName: resource.label,
      LanguageCode: 0,
      WebResourceType: types[resource.is],
      IntroducedVersion: introducedVersion,
      IsEnabledForMobileClient: 1,
      IsAvailableForMobileOffline: 1,
      IsCustomizable: 1,
      CanBeDeleted: 1,
      IsHidden: 0,
      FileName: `/${webResourceFile(resource)}`,
    }),
  );
}

/** Where the content lies in a zip: the name without its punctuation, and the id so that no two are alike. */
export function webResourceFile(resource: WebResource): string {
  return `WebResources/${resource.name.replace(/[/.-]/g, "")}${webResourceId(resource).toUpperCase()}`;
}
