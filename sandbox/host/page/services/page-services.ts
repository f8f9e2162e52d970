import type { DataverseClient } from "../client/dataverse-client";
import type { SandboxClient } from "../client/sandbox-client";
import type { ComponentLibrary } from "../code-components/component-library";
import type { Dialogs } from "../dialogs/dialogs";
import type { Tables } from "../metadata/tables";
import type { Navigator } from "../navigation/navigator";
import type { RibbonLibrary } from "../ribbon/ribbon-library";
import type { ScriptLoader } from "../scripts/script-loader";
import type { Privileges } from "../security/privileges";
import type { Currencies } from "../settings/currencies";
import type { UserSettings } from "../settings/user-settings";
import type { AppInfo } from "../apps/app-info";
import type { Views } from "../views/views";

/** Everything the parts of the page share: the service, what is known of the user, and what any of them may ask the page to do. */
export interface PageServices {
  readonly client: DataverseClient;
  readonly sandbox: SandboxClient;
  readonly tables: Tables;
  readonly views: Views;
  readonly settings: UserSettings;
  readonly privileges: Privileges;
  readonly currencies: Currencies;
  readonly dialogs: Dialogs;
  readonly navigator: Navigator;
  readonly scripts: ScriptLoader;
  readonly components: ComponentLibrary;
  readonly ribbons: RibbonLibrary;
  readonly app: AppInfo;
  /** The form that is open now, for the deprecated `Xrm.Page`. */
  readonly openForm: { current: { readonly formContext: unknown } | undefined };
  /** 0 phone, 1 tablet, 2 web: by the width of the window. */
  readonly formFactor: () => FormFactor;
}

export type FormFactor = 0 | 1 | 2;
