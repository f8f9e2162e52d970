import type { DataverseClient, Rows } from "../client/dataverse-client";
import { isRightToLeft, localeOf } from "./windows-locales";
import { timeZoneOf } from "./time-zones";
import type { CurrencyReference, Role, UserSettings } from "./user-settings";

interface SettingsRow {
  readonly localeid?: number;
  readonly uilanguageid?: number;
  readonly timezonecode?: number;
  readonly paginglimit?: number;
}

const english = 1033;
const usual = { localeid: english, uilanguageid: english, timezonecode: 92, paginglimit: 50 };

/** Settings of the signed-in user from `usersettings`, with the roles the user has directly and through teams. */
export async function readUserSettings(client: DataverseClient, userId: string): Promise<UserSettings> {
  const [user, settings, roles, currency] = await Promise.all([
    client.read<{ readonly fullname?: string }>(`systemusers(${userId})?$select=fullname`),
    client.read<SettingsRow>(`usersettingscollection(${userId})`).catch((): SettingsRow => ({})),
    readRoles(client, userId),
    readDefaultCurrency(client),
  ]);
  const { localeid, uilanguageid, timezonecode, paginglimit } = { ...usual, ...withoutNulls(settings) };
  return {
    userId,
    userName: user.fullname ?? "",
    languageId: uilanguageid,
    localeId: localeid,
    locale: localeOf(localeid),
    timeZoneCode: timezonecode,
    timeZone: timeZoneOf(timezonecode),
    isRightToLeft: isRightToLeft(uilanguageid),
    roles,
    pagingLimit: paginglimit,
    defaultCurrency: currency,
  };
}

function withoutNulls(row: SettingsRow): SettingsRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== 0));
}

interface RoleRow {
  readonly roleid: string;
  readonly name: string;
  readonly _roletemplateid_value?: string | null;
  readonly _parentrootroleid_value?: string | null;
}

async function readRoles(client: DataverseClient, userId: string): Promise<readonly Role[]> {
  const columns = "$select=roleid,name,_roletemplateid_value,_parentrootroleid_value";
  const [own, teams] = await Promise.all([
    client.read<Rows<RoleRow>>(`systemusers(${userId})/systemuserroles_association?${columns}`),
    client.read<Rows<{ readonly teamroles_association?: readonly RoleRow[] }>>(
      `systemusers(${userId})/teammembership_association?$select=teamid&$expand=teamroles_association(${columns})`,
    ),
  ]);
  const rows = [...own.value, ...teams.value.flatMap((team) => team.teamroles_association ?? [])];
  const byId = new Map(rows.map((row) => [row.roleid, toRole(row)]));
  return [...byId.values()];
}

function toRole(row: RoleRow): Role {
  const ids = [row.roleid, row._roletemplateid_value, row._parentrootroleid_value];
  return { id: row.roleid, name: row.name, knownAs: new Set(ids.filter((id) => typeof id === "string")) };
}

interface OrganizationRow {
  readonly basecurrencyid?: {
    readonly transactioncurrencyid: string;
    readonly currencyname: string;
    readonly currencysymbol: string;
    readonly currencyprecision: number;
  } | null;
}

async function readDefaultCurrency(client: DataverseClient): Promise<CurrencyReference | undefined> {
  const answer = await client
    .read<Rows<OrganizationRow>>(
      "organizations?$select=name&$expand=basecurrencyid($select=currencyname,currencysymbol,currencyprecision)",
    )
    .catch((): Rows<OrganizationRow> => ({ value: [] }));
  const currency = answer.value[0]?.basecurrencyid;
  if (!currency) return undefined;
  return {
    id: currency.transactioncurrencyid,
    name: currency.currencyname,
    symbol: currency.currencysymbol,
    precision: currency.currencyprecision,
  };
}
