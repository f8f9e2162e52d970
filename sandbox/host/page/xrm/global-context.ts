import { bracedId } from "../rows/row-id";
import { depths } from "../security/privileges";
import type { PageServices } from "../services/page-services";
import { makeDateFormattingInfo } from "../settings/date-formatting-info";
import { offsetMinutes } from "../settings/time-zones";
import { webResourceUrl } from "../client/sandbox-client";
import { makeCollection } from "./collection";
import type { OrganizationInfo } from "../settings/organization-info";

/** learn.microsoft.com, clientapi/reference/xrm-utility/getglobalcontext. */
export function makeGlobalContext(services: PageServices, organization: OrganizationInfo) {
  const { settings, app, navigator } = services;
  const clientUrl = new URL(services.client.root).origin;
  const appUrl = `${clientUrl}/main.aspx?appid=${app.id}`;
  const offset = (): number => offsetMinutes(settings.timeZone, new Date());
  return {
    client: makeClientContext(services),
    organizationSettings: makeOrganizationSettings(services, organization),
    userSettings: makeUserSettings(services),
    getClientUrl: () => clientUrl,
    getCurrentAppName: () => Promise.resolve(app.displayName),
    getCurrentAppProperties: () =>
      Promise.resolve({ appId: app.id, displayName: app.displayName, uniqueName: app.uniqueName, url: appUrl }),
    getCurrentAppUrl: () => appUrl,
    getVersion: () => "9.2.0.0",
    getWebResourceUrl: (name: string) => clientUrl + webResourceUrl(name),
    isOnPremise: () => false,
    prependOrgName: (path: string) => path,
    getTimeZoneOffsetMinutes: offset,
    getQueryStringParameters: () =>
      Object.fromEntries(new URL(navigator.urlOf(navigator.current()), clientUrl).searchParams),
    getIsAutoSaveEnabled: () => false,
    getOrgLcid: () => organization.languageId,
    getOrgUniqueName: () => organization.name,
    getUserId: () => bracedId(settings.userId),
    getUserLcid: () => settings.languageId,
    getUserName: () => settings.userName,
    getUserRoles: () => settings.roles.map(({ id }) => id),
  };
}

/** The client API counts form factors from desktop 1 to phone 3; forms count the other way. */
function makeClientContext(services: PageServices) {
  return {
    getClient: () => "Web",
    getClientState: () => "Online",
    getFormFactor: () => 3 - services.formFactor(),
    isOffline: () => false,
    isNetworkAvailable: () => navigator.onLine,
  };
}

function makeOrganizationSettings({ settings }: PageServices, organization: OrganizationInfo) {
  const { defaultCurrency } = settings;
  return {
    baseCurrency: defaultCurrency && {
      entityType: "transactioncurrency",
      id: bracedId(defaultCurrency.id),
      name: defaultCurrency.name,
    },
    baseCurrencyId: defaultCurrency?.id ?? "",
    isAutoSaveEnabled: false,
    languageId: organization.languageId,
    organizationId: organization.id,
    uniqueName: organization.name,
    useSkypeProtocol: false,
  };
}

function makeUserSettings({ settings, privileges }: PageServices) {
  const roles = settings.roles.map(({ id, name }) => ({ entityType: "role", id, name }));
  return {
    dateFormattingInfo: capitalizeKeys(makeDateFormattingInfo(settings.locale)),
    defaultDashboardId: "",
    isHighContrastEnabled: window.matchMedia("(forced-colors: active)").matches,
    isRTL: settings.isRightToLeft,
    languageId: settings.languageId,
    roles: makeCollection(
      () => roles,
      (role) => role.id,
    ),
    securityRoles: roles.map(({ id }) => id),
    transactionCurrency: settings.defaultCurrency && {
      entityType: "transactioncurrency",
      id: settings.defaultCurrency.id,
      name: settings.defaultCurrency.name,
    },
    userId: bracedId(settings.userId),
    userName: settings.userName,
    getTimeZoneOffsetMinutes: () => offsetMinutes(settings.timeZone, new Date()),
    getSecurityRolePrivilegesInfo: () =>
      Promise.resolve(
        Object.fromEntries(
          privileges.all.map(({ id, businessUnitId, name, depth }) => [
            id,
            { id, businessUnitId, privilegeName: name, depth: depths[depth] },
          ]),
        ),
      ),
  };
}

function capitalizeKeys(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.charAt(0).toUpperCase() + key.slice(1), item as unknown]),
  );
}
