import { labelIn, readLabels } from "../package/labels";
import {
  at,
  attribute,
  attributeAnyCase,
  child,
  children,
  isYes,
  textOf,
  toGuid,
  toXml,
  type Element,
} from "../package/xml";

/** A model-driven app of customizations.xml. */
export interface AppComponent {
  readonly uniqueName: string;
  readonly name: string;
  readonly description: string;
  readonly iconId: string | null;
  readonly clientType: number;
  readonly formFactor: number;
  readonly navigationType: number;
  readonly parts: readonly AppPart[];
  readonly roleIds: readonly string[];
}

/** 1 a table, 26 a view, 60 a form, 62 the site map. */
export interface AppPart {
  readonly type: number;
  readonly schemaName: string | null;
  readonly id: string | null;
}

/** The navigation of an app. */
export interface SiteMapComponent {
  readonly uniqueName: string;
  readonly name: string;
  readonly showHome: boolean;
  readonly showPinned: boolean;
  readonly showRecents: boolean;
  readonly collapsibleGroups: boolean;
  /** The `<SiteMap>`. */
  readonly siteMap: Element | null;
  readonly xml: string;
}

export function readApps(customizations: Element, language: number): readonly AppComponent[] {
  return children(at(customizations, "AppModules"), "AppModule").map((element) => ({
    uniqueName: textOf(element, "UniqueName") ?? "",
    name: labelIn(readLabels(element, "LocalizedNames"), language),
    description: labelIn(readLabels(element, "Descriptions"), language),
    iconId: toGuid(textOf(element, "WebResourceId")),
    clientType: Number(textOf(element, "ClientType") ?? 4),
    formFactor: Number(textOf(element, "FormFactor") ?? 1),
    navigationType: Number(textOf(element, "NavigationType") ?? 0),
    parts: children(child(element, "AppModuleComponents"), "AppModuleComponent").map((part) => ({
      type: Number(attribute(part, "type")),
      schemaName: attribute(part, "schemaName"),
      id: toGuid(attributeAnyCase(part, "id")),
    })),
    roleIds: children(child(element, "AppModuleRoleMaps"), "Role").flatMap(
      (role) => toGuid(attributeAnyCase(role, "id")) ?? [],
    ),
  }));
}

export function readSiteMaps(customizations: Element, language: number): readonly SiteMapComponent[] {
  return children(at(customizations, "AppModuleSiteMaps"), "AppModuleSiteMap").map((element) => {
    const siteMap = child(element, "SiteMap");
    return {
      uniqueName: textOf(element, "SiteMapUniqueName") ?? "",
      name: labelIn(readLabels(element, "LocalizedNames"), language),
      showHome: isYes(textOf(element, "ShowHome")),
      showPinned: isYes(textOf(element, "ShowPinned")),
      showRecents: isYes(textOf(element, "ShowRecents")),
      collapsibleGroups: isYes(textOf(element, "EnableCollapsibleGroups")),
      siteMap,
      xml: siteMap === null ? "" : toXml(siteMap),
    };
  });
}
