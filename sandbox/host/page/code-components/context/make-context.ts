import { makeDevice } from "../../xrm/device";
import { makeNavigation } from "../../xrm/navigation";
import { makeWebApi } from "../../xrm/web-api";
import type { ComponentDataSet } from "../data-set/make-data-set";
import type { ComponentPlace } from "./component-place";
import { makeClient } from "./client";
import { makeFactory } from "./factory";
import { makeFormatting } from "./formatting";
import { makeMode } from "./mode";
import { makeParameter } from "./make-parameter";
import { makeResources } from "./resources";
import { makeComponentUserSettings } from "./user-settings";
import { makeUtils } from "./utils";

/** Makes the context a component gets: fresh parameters each time, the services behind it always the same. */
export type MakeContext = (updatedProperties: readonly string[]) => ComponentContext;

export interface ComponentContext {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly updatedProperties: readonly string[];
  readonly mode: object;
}

/** @param dataSets by name, as they are now (learn.microsoft.com, component-framework/reference/context). */
export function makeContextMaker(
  place: ComponentPlace,
  dataSets: () => ReadonlyMap<string, ComponentDataSet>,
): MakeContext {
  const { services } = place.session;
  const webApi = makeWebApi(services.client, services.tables);
  const constant = {
    client: makeClient(services),
    device: makeDevice(),
    factory: makeFactory(place),
    formatting: makeFormatting(services.settings, place.session.currencySymbol),
    navigation: makeNavigation(services),
    resources: makeResources(place),
    userSettings: makeComponentUserSettings(services),
    utils: makeUtils(services),
    webAPI: webApi,
    events: {},
  };
  return (updatedProperties) => ({
    ...constant,
    mode: makeMode(place),
    parameters: makeParameters(place, dataSets()),
    updatedProperties,
  });
}

function makeParameters(
  place: ComponentPlace,
  dataSets: ReadonlyMap<string, ComponentDataSet>,
): Readonly<Record<string, unknown>> {
  const properties = place.component.manifest.properties.map((property) => [
    property.name,
    makeParameter(place, property),
  ]);
  return Object.fromEntries([...properties, ...dataSets]) as Readonly<Record<string, unknown>>;
}
