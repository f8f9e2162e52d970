import { bracedId } from "../../rows/row-id";
import type { PageServices } from "../../services/page-services";
import { makeDateFormattingInfo } from "../../settings/date-formatting-info";
import { offsetMinutes } from "../../settings/time-zones";
import { plainBlanks } from "../../values/format-number";

/** `context.userSettings` (learn.microsoft.com, component-framework/reference/usersettings). */
export function makeComponentUserSettings({ settings }: PageServices): object {
  return {
    dateFormattingInfo: { ...makeDateFormattingInfo(settings.locale), calendar: { twoDigitYearMax: 2049 } },
    isRTL: settings.isRightToLeft,
    languageId: settings.languageId,
    numberFormattingInfo: makeNumberFormattingInfo(settings.locale, settings.defaultCurrency?.symbol ?? ""),
    securityRoles: settings.roles.map(({ id }) => id),
    userId: bracedId(settings.userId),
    userName: settings.userName,
    getTimeZoneOffsetMinutes: (date = new Date()) => offsetMinutes(settings.timeZone, date),
  };
}

function makeNumberFormattingInfo(locale: string, currencySymbol: string): object {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
  const part = (type: string, usual: string): string =>
    plainBlanks(parts.find((candidate) => candidate.type === type)?.value ?? usual);
  const separators = { decimal: part("decimal", "."), group: part("group", ",") };
  return {
    currencyDecimalDigits: 2,
    currencyDecimalSeparator: separators.decimal,
    currencyGroupSeparator: separators.group,
    currencyGroupSizes: [3],
    currencyNegativePattern: 1,
    currencyPositivePattern: 0,
    currencySymbol,
    nanSymbol: "NaN",
    nativeDigits: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    negativeInfinitySymbol: "-∞",
    negativeSign: part("minusSign", "-"),
    numberDecimalDigits: 2,
    numberDecimalSeparator: separators.decimal,
    numberGroupSeparator: separators.group,
    numberGroupSizes: [3],
    numberNegativePattern: 1,
    perMilleSymbol: "‰",
    percentDecimalDigits: 2,
    percentDecimalSeparator: separators.decimal,
    percentGroupSeparator: separators.group,
    percentGroupSizes: [3],
    percentNegativePattern: 0,
    percentPositivePattern: 0,
    percentSymbol: "%",
    positiveInfinitySymbol: "∞",
    positiveSign: "+",
  };
}
