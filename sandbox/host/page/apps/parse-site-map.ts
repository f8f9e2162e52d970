import { plainId } from "../rows/row-id";
import { attributeOf, childrenOf, descend, parseXml } from "../xml/element";
import type { SiteMapArea, SiteMapEntry } from "./app-info";

/** Reads a site map (SiteMap schema). Entries the page has no place for, such as dashboards, are left out. @throws XmlFault */
export function parseSiteMap(siteMapXml: string, language: number, titleOf: TitleOfTable): readonly SiteMapArea[] {
  const siteMap = parseXml(siteMapXml, "The site map");
  return childrenOf(siteMap, "Area").map((area) => ({
    title: readTitle(area, language),
    groups: childrenOf(area, "Group").map((group) => ({
      title: readTitle(group, language),
      entries: childrenOf(group, "SubArea").flatMap((entry) => readEntry(entry, language, titleOf) ?? []),
    })),
  }));
}

/** The plural name of a table, which is the title of an entry that has none of its own. */
export type TitleOfTable = (table: string) => string;

/** The tables a site map leads to. */
export function tablesOfSiteMap(siteMapXml: string): readonly string[] {
  const entries = Array.from(parseXml(siteMapXml, "The site map").getElementsByTagName("SubArea"));
  return [...new Set(entries.flatMap((entry) => attributeOf(entry, "Entity") ?? []))];
}

function readTitle(element: Element, language: number): string {
  const titles = descend(element, "Titles", "Title");
  const inLanguage = (code: number): Element | undefined =>
    titles.find((title) => attributeOf(title, "LCID") === String(code));
  const title = inLanguage(language) ?? inLanguage(1033) ?? titles[0];
  return attributeOf(title, "Title") ?? attributeOf(element, "Title") ?? "";
}

function readEntry(element: Element, language: number, titleOf: TitleOfTable): SiteMapEntry | undefined {
  const target = readTarget(element);
  if (target === undefined) return undefined;
  const title = readTitle(element, language) || (target.is === "table" ? titleOf(target.table) : "");
  return {
    id: attributeOf(element, "Id") ?? "",
    title: title || (attributeOf(element, "Id") ?? ""),
    icon: readIcon(attributeOf(element, "VectorIcon") ?? attributeOf(element, "Icon")),
    target,
  };
}

function readTarget(element: Element): SiteMapEntry["target"] | undefined {
  const table = attributeOf(element, "Entity");
  const url = attributeOf(element, "Url") ?? "";
  const webResource = /^\$webresource:(.+)$/.exec(url)?.[1];
  if (webResource !== undefined) return { is: "webResource", name: webResource };
  if (table !== undefined && table !== "") {
    const viewId = /viewid=([^&]+)/i.exec(decodeURIComponent(url))?.[1] ?? attributeOf(element, "DefaultViewId");
    return { is: "table", table, viewId: viewId === undefined ? undefined : plainId(viewId) };
  }
  return url === "" ? undefined : { is: "url", url };
}

/** Only icons that are web resources; those of the platform's own image strips do not exist here. */
function readIcon(path: string | undefined): string | undefined {
  return /^(?:\$webresource:|\/WebResources\/)(.+)$/.exec(path ?? "")?.[1];
}
