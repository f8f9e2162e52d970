import type { App } from "../../apps/app";
import { introducedVersion } from "../../identity";
import { roleId } from "../../roles/role-id";
import { webResourceId } from "../../web-resources/web-resource-id";
import { appIcon } from "../../web-resources/shipped-web-resources";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { rootNamespace } from "../root-namespace";

/** Template of the role System Administrator, the same in every environment: administrators see every app. */
const systemAdministrator = "{627090ff-40a3-4053-8790-584edc5be201}";

/** Component types of solution.xml that an app is made of. */
const componentTypes = { table: 1, form: 60, siteMap: 62 } as const;

export function appXml(app: App): XmlElement {
  const roles = [...app.roles.map(roleId), systemAdministrator];
  return element(
    "AppModule",
    rootNamespace,
    textElements({
      UniqueName: app.uniqueName,
      IntroducedVersion: introducedVersion,
      WebResourceId: webResourceId(appIcon),
      OptimizedFor: "",
      statecode: 0,
      statuscode: 1,
      FormFactor: 1,
      ClientType: 4,
      NavigationType: 0,
    }),
    element(
      "AppModuleComponents",
      {},
      [...app.tables].sort().map((schemaName) => component({ type: componentTypes.table, schemaName })),
      app.forms.map((id) => component({ type: componentTypes.form, id })),
      component({ type: componentTypes.siteMap, schemaName: app.uniqueName }),
    ),
    element(
      "AppModuleRoleMaps",
      {},
      roles.map((id) => element("Role", { id })),
    ),
    labels("LocalizedNames", app.label),
    labels("Descriptions", app.description),
    element("appsettings", {}, channelXml),
  );
}

function component(attributes: { readonly type: number; readonly schemaName?: string; readonly id?: string }) {
  return element("AppModuleComponent", attributes);
}

/** AppChannel 1: released to everybody the roles allow, as the designer sets it. */
const channelXml = element(
  "appsetting",
  { "settingdefinitionid.uniquename": "AppChannel" },
  textElements({ iscustomizable: 1, value: 1 }),
);
