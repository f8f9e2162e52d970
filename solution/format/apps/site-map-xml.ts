import type { App } from "../../apps/app";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { rootNamespace } from "../root-namespace";

/** An app's navigation in its envelope; `siteMap` is the platform's own element. */
export function siteMapXml(app: App, siteMap: XmlElement): XmlElement {
  return element(
    "AppModuleSiteMap",
    rootNamespace,
    textElements({
      SiteMapUniqueName: app.uniqueName,
      EnableCollapsibleGroups: "False",
      ShowHome: "True",
      ShowPinned: "True",
      ShowRecents: "True",
    }),
    siteMap,
    labels("LocalizedNames", app.label),
  );
}
