import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { Store } from "../store/store";
import type { UserSettings } from "../webapi/request-context";
import type { RowValues } from "./put-row";

/** LCIDs of Windows (MS-LCID) and the locales they stand for. */
const locales: Readonly<Record<number, string>> = {
  1028: "zh-TW",
  1030: "da-DK",
  1031: "de-DE",
  1033: "en-US",
  1036: "fr-FR",
  1040: "it-IT",
  1041: "ja-JP",
  1043: "nl-NL",
  1044: "nb-NO",
  1045: "pl-PL",
  1046: "pt-BR",
  1053: "sv-SE",
  2052: "zh-CN",
  2055: "de-CH",
  2057: "en-GB",
  2070: "pt-PT",
  3079: "de-AT",
  3082: "es-ES",
  3084: "fr-CA",
  4105: "en-CA",
};

/** Time zone codes of `timezonedefinition` and the zones of the IANA database they stand for. */
const timeZones: Readonly<Record<number, string>> = {
  4: "America/Los_Angeles",
  10: "America/Denver",
  20: "America/Chicago",
  35: "America/New_York",
  85: "Europe/London",
  92: "Etc/UTC",
  95: "Europe/Budapest",
  100: "Europe/Warsaw",
  105: "Europe/Paris",
  110: "Europe/Berlin",
  125: "Europe/Helsinki",
  130: "Europe/Athens",
  190: "Asia/Kolkata",
  210: "Asia/Shanghai",
  235: "Asia/Tokyo",
  255: "Australia/Sydney",
};

export const englishUnitedStates = 1033;
const westernEurope = 110;

/** What a new user's settings say: English as in the United States, the time of Western Europe, currency as Dataverse formats it. */
export function newUserSettings(businessUnitId: string): RowValues {
  return {
    businessunitid: businessUnitId,
    localeid: englishUnitedStates,
    uilanguageid: englishUnitedStates,
    helplanguageid: englishUnitedStates,
    timezonecode: westernEurope,
    timezonebias: -60,
    paginglimit: 50,
    dateformatstring: "M/d/yyyy",
    dateseparator: "/",
    timeformatstring: "h:mm tt",
    timeseparator: ":",
    decimalsymbol: ".",
    numberseparator: ",",
    numbergroupformat: "3",
    currencysymbol: "€",
    currencyformatcode: 0,
    negativecurrencyformatcode: 0,
    fullnameconventioncode: 1,
  };
}

/** How a user wants values formatted; a user without settings gets those of a new one. */
export function readUserSettings(store: Store, catalog: MetadataCatalog, userId: string): UserSettings {
  if (catalog.table("usersettings") === undefined) return toUserSettings({});
  const row = store.one("SELECT localeid, uilanguageid, timezonecode FROM usersettings WHERE systemuserid = ?", userId);
  return toUserSettings(row ?? {});
}

function toUserSettings(row: Readonly<Record<string, unknown>>): UserSettings {
  return {
    locale: locales[Number(row["localeid"])] ?? "en-US",
    languageCode: Number(row["uilanguageid"] ?? englishUnitedStates),
    timeZone: timeZones[Number(row["timezonecode"] ?? westernEurope)] ?? "Etc/UTC",
  };
}
