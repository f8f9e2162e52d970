import { readFileSync } from "node:fs";
import { shippedApps } from "../apps/shipped-apps";
import { appXml } from "../format/apps/app-xml";
import { siteMapXml } from "../format/apps/site-map-xml";
import type { XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";

export function appFiles(): [path: string, document: XmlElement][] {
  return shippedApps.flatMap((app): [string, XmlElement][] => [
    [`AppModules/${app.uniqueName}/AppModule.xml`, appXml(app)],
    [
      `AppModuleSiteMaps/${app.uniqueName}/AppModuleSiteMap.xml`,
      siteMapXml(app, parseXml(readFileSync(app.siteMapFile, "utf8"))),
    ],
  ]);
}
