import type { OrganizationInfo } from "../settings/organization-info";
import type { PageServices } from "../services/page-services";
import { makeApp } from "./app";
import { makeDevice } from "./device";
import { makeEncoding } from "./encoding";
import { makeGlobalContext } from "./global-context";
import { makeNavigation } from "./navigation";
import { makeUtility } from "./utility";
import { makeXrmWebApi } from "./web-api";

/**
 * The global `Xrm` (learn.microsoft.com, clientapi/reference). Only documented members exist, so a script that relies on another
 * fails here as it may fail after the next release.
 * @param currentForm the form context of the open form, which the deprecated `Xrm.Page` still stands for.
 */
export function makeXrm(services: PageServices, organization: OrganizationInfo, currentForm: () => unknown) {
  const globalContext = makeGlobalContext(services, organization);
  return {
    App: makeApp(services.dialogs),
    Device: makeDevice(),
    Encoding: makeEncoding(),
    Navigation: makeNavigation(services),
    Utility: makeUtility(services, globalContext),
    WebApi: makeXrmWebApi(services.client, services.tables),
    get Page(): unknown {
      const form = currentForm();
      return typeof form === "object" && form !== null ? { ...form, context: globalContext } : undefined;
    },
  };
}
