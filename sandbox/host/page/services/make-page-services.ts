import type { AppInfo } from "../apps/app-info";
import { makeComponentLibrary } from "../code-components/component-library";
import type { ComponentRegistry } from "../code-components/component-registry";
import type { DataverseClient } from "../client/dataverse-client";
import type { SandboxClient } from "../client/sandbox-client";
import { makeDialogs } from "../dialogs/make-dialogs";
import type { Tables } from "../metadata/tables";
import { makeNavigator } from "../navigation/navigator";
import { makeRibbonLibrary } from "../ribbon/ribbon-library";
import { makeScriptLoader } from "../scripts/script-loader";
import type { Privileges } from "../security/privileges";
import { makeCurrencies } from "../settings/currencies";
import type { UserSettings } from "../settings/user-settings";
import { makeViews } from "../views/views";
import type { FormFactor, PageServices } from "./page-services";

interface Parts {
  readonly client: DataverseClient;
  readonly sandbox: SandboxClient;
  readonly tables: Tables;
  readonly settings: UserSettings;
  readonly privileges: Privileges;
  readonly registry: ComponentRegistry;
  readonly app: AppInfo;
}

/** Puts together what the parts of the page share. */
export function makePageServices(parts: Parts): PageServices {
  const { client, sandbox, settings, registry, app } = parts;
  const scripts = makeScriptLoader(document);
  const react = new URLSearchParams(window.location.search).get("react");
  const kept = { appid: app.id, ...(react === null ? {} : { react }) };
  return {
    ...parts,
    scripts,
    views: makeViews(client),
    currencies: makeCurrencies(client, settings.defaultCurrency),
    dialogs: makeDialogs(),
    navigator: makeNavigator(window, kept),
    ribbons: makeRibbonLibrary(sandbox, settings.languageId),
    components: makeComponentLibrary({ sandbox, scripts, registry, language: settings.languageId }),
    openForm: { current: undefined },
    formFactor,
  };
}

const phoneWidth = 640;

/** A window as wide as a phone gets the controls of a phone. */
function formFactor(): FormFactor {
  return window.innerWidth < phoneWidth ? 0 : 2;
}
