/** Locales by their Windows code (learn.microsoft.com, openspecs, MS-LCID). */
const locales: Readonly<Record<number, string>> = {
  1025: "ar-SA",
  1028: "zh-TW",
  1029: "cs-CZ",
  1030: "da-DK",
  1031: "de-DE",
  1032: "el-GR",
  1033: "en-US",
  1035: "fi-FI",
  1036: "fr-FR",
  1037: "he-IL",
  1038: "hu-HU",
  1040: "it-IT",
  1041: "ja-JP",
  1042: "ko-KR",
  1043: "nl-NL",
  1044: "nb-NO",
  1045: "pl-PL",
  1046: "pt-BR",
  1049: "ru-RU",
  1053: "sv-SE",
  1055: "tr-TR",
  2052: "zh-CN",
  2055: "de-CH",
  2057: "en-GB",
  2070: "pt-PT",
  3079: "de-AT",
  3081: "en-AU",
  3082: "es-ES",
  3084: "fr-CA",
  4105: "en-CA",
};

/** @param code an LCID; English of the United States when it is not known. */
export function localeOf(code: number): string {
  return locales[code] ?? "en-US";
}

const rightToLeftLanguages: ReadonlySet<number> = new Set([1025, 1037, 1065]);

export function isRightToLeft(language: number): boolean {
  return rightToLeftLanguages.has(language);
}
