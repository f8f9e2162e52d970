import { DateTime } from "luxon";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { RequestContext } from "../../webapi/request-context";
import { countedRange, dayRange, fiscalRange, fixedRange, needsTime, type DateRange } from "../dates/date-range";
import { allOf, everything, type Condition } from "../tree/condition";
import type { ColumnReference } from "../tree/query";
import { invalidOperator, invalidValue } from "./operator-errors";
import { parseMoment, toStoredMoment } from "./read-value";

type DateAttribute = Extract<AttributeMetadata, { type: "DateTime" }>;

/** The condition of an operator for dates; undefined when it is none of them. Days and periods are those of the caller's time zone. */
export function dateCondition(
  column: ColumnReference,
  operator: string,
  values: readonly string[],
  context: RequestContext,
): Condition | undefined {
  const { attribute } = column;
  const { timeZone } = context.settings;
  const now = DateTime.fromJSDate(context.now).setZone(timeZone);
  const range = fixedRange(operator, now) ?? rangeOfValues(operator, values, now);
  if (range === undefined && operator !== "in-fiscal-period") return undefined;
  if (attribute.type !== "DateTime") throw invalidOperator(operator, attribute);
  if (attribute.behavior === "DateOnly" && needsTime(operator)) throw invalidOperator(operator, attribute);
  return range === undefined
    ? { is: "fiscalPeriod", column, period: wholeNumber(values[0], operator), timeZone }
    : rangeCondition(column, attribute, range);
}

function rangeOfValues(operator: string, values: readonly string[], now: DateTime): DateRange | undefined {
  if (operator.startsWith("on")) {
    const zone = now.zoneName ?? "utc";
    return dayRange(operator, parseMoment(values[0] ?? "", zone) ?? raise(invalidValue(values[0] ?? "", operator)));
  }
  if (operator.startsWith("in-fiscal") || operator.startsWith("in-or-")) {
    const count = operator.includes("and-year") ? 2 : 1;
    const numbers = Array.from({ length: count }, (_, index) => wholeNumber(values[index], operator));
    return fiscalRange(operator, numbers, now);
  }
  return operator.includes("-x-") ? countedRange(operator, wholeNumber(values[0], operator), now) : undefined;
}

function rangeCondition(column: ColumnReference, attribute: DateAttribute, range: DateRange): Condition {
  const { from, to, toIncluded } = range;
  const lower: Condition | null =
    from === null ? null : { is: "comparison", column, operator: "ge", value: toStoredMoment(attribute, from) };
  const upper: Condition | null =
    to === null
      ? null
      : { is: "comparison", column, operator: toIncluded ? "le" : "lt", value: toStoredMoment(attribute, to) };
  return allOf(lower, upper) ?? everything;
}

function wholeNumber(value: string | undefined, operator: string): number {
  if (value === undefined || !/^\d{1,9}$/.test(value.trim())) throw invalidValue(value ?? "", operator);
  return Number(value);
}

function raise(error: Error): never {
  throw error;
}
