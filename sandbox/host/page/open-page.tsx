import * as React from "react";
import { chooseApp, isOpenTo, readAppInfo, readApps } from "./apps/read-apps";
import type { ComponentRegistry } from "./code-components/component-registry";
import { makeDataverseClient, type Fetch } from "./client/dataverse-client";
import { makeSandboxClient, type SandboxClient, type SandboxUser } from "./client/sandbox-client";
import { makeTables } from "./metadata/tables";
import { parseAddress } from "./navigation/page-address";
import { readPrivileges } from "./security/privileges";
import { makePageServices } from "./services/make-page-services";
import type { PageServices } from "./services/page-services";
import { readOrganization, type OrganizationInfo } from "./settings/organization-info";
import { readUserSettings } from "./settings/read-user-settings";
import { NoApp } from "./shell/NoApp";
import { Shell } from "./shell/Shell";
import { signIn } from "./sign-in";
import { makeXrm } from "./xrm/make-xrm";

interface Opening {
  readonly origin: string;
  readonly fetch: Fetch;
  readonly registry: ComponentRegistry;
}

/** Signs in, reads what every page needs, publishes `Xrm`, and gives the app to draw. @throws DataverseFault */
export async function openPage({ origin, fetch, registry }: Opening): Promise<React.ReactElement> {
  const sandbox = makeSandboxClient(origin, fetch);
  const client = makeDataverseClient(origin, fetch);
  const { userId, users } = await signIn(sandbox);
  const tables = makeTables(client);
  const [settings, privileges, organization, allApps] = await Promise.all([
    readUserSettings(client, userId),
    readPrivileges(client, userId),
    readOrganization(client),
    readApps(client),
  ]);
  document.documentElement.dir = settings.isRightToLeft ? "rtl" : "ltr";
  document.documentElement.lang = settings.locale;
  const signInAs = makeSignInAs(sandbox);
  const apps = allApps.filter((app) => isOpenTo(settings, app));
  const query = new URLSearchParams(window.location.search);
  const address = parseAddress(window.location.search);
  const chosen = chooseApp(apps, query.get("appid"), "table" in address ? address.table : undefined);
  if (chosen === undefined) return <NoApp users={users} userId={userId} signInAs={signInAs} />;
  const app = await readAppInfo(client, chosen, settings.languageId);
  const services = makePageServices({ client, sandbox, tables, settings, privileges, registry, app });
  publishXrm(services, organization);
  return <Shell services={services} apps={apps} users={users} signInAs={signInAs} />;
}

/** Another user may see other apps, forms and rows: the page starts anew. */
function makeSignInAs(sandbox: SandboxClient): (userId: SandboxUser["userId"]) => void {
  return (userId) => void sandbox.signIn(userId).then(() => window.location.reload());
}

function publishXrm(services: PageServices, organization: OrganizationInfo): void {
  const xrm = makeXrm(services, organization, () => services.openForm.current?.formContext);
  Object.assign(window, { Xrm: xrm, GetGlobalContext: () => xrm.Utility.getGlobalContext() });
}
