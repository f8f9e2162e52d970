/** The query functions of the service document and the operators of FetchXML that mean the same (learn.microsoft.com, QueryFunctionIndex). */
const namedApart: Readonly<Record<string, string>> = {
  In: "in",
  NotIn: "not-in",
  Between: "between",
  NotBetween: "not-between",
  ContainValues: "contain-values",
  DoesNotContainValues: "not-contain-values",
  Contains: "like",
  Under: "under",
  NotUnder: "not-under",
  UnderOrEqual: "eq-or-under",
  Above: "above",
  AboveOrEqual: "eq-or-above",
  Last7Days: "last-seven-days",
  Next7Days: "next-seven-days",
  EqualUserId: "eq-userid",
  NotEqualUserId: "ne-userid",
  EqualBusinessId: "eq-businessid",
  NotEqualBusinessId: "ne-businessid",
  EqualUserLanguage: "eq-userlanguage",
  EqualUserTeams: "eq-userteams",
  EqualUserOrUserTeams: "eq-useroruserteams",
  EqualUserOrUserHierarchy: "eq-useroruserhierarchy",
  EqualUserOrUserHierarchyAndTeams: "eq-useroruserhierarchyandteams",
};

/** `LastXFiscalPeriods` is `last-x-fiscal-periods`, and so on. */
const namedAlike = [
  /^(?:Last|Next)X(?:Hours|Days|Weeks|Months|Years|FiscalPeriods|FiscalYears)$/,
  /^OlderThanX(?:Minutes|Hours|Days|Weeks|Months|Years)$/,
  /^(?:Last|This|Next)(?:Week|Month|Year|FiscalPeriod|FiscalYear)$/,
  /^(?:Yesterday|Today|Tomorrow|On|OnOrBefore|OnOrAfter)$/,
  /^In(?:FiscalYear|FiscalPeriod|FiscalPeriodAndYear|OrBeforeFiscalPeriodAndYear|OrAfterFiscalPeriodAndYear)$/,
];

/** FetchXML's operator for a query function without its namespace; undefined when there is no such function. */
export function operatorOfQueryFunction(name: string): string | undefined {
  if (Object.hasOwn(namedApart, name)) return namedApart[name];
  if (!namedAlike.some((pattern) => pattern.test(name))) return undefined;
  return name
    .replace("OlderThan", "Olderthan")
    .replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();
}
