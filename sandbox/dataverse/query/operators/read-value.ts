import { DateTime } from "luxon";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import { comparisonOf } from "../sql/column-sql";
import { invalidValue } from "./operator-errors";

type DateAttribute = Extract<AttributeMetadata, { type: "DateTime" }>;

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A value written as text (in FetchXML, in a query function) as the store keeps values of that column. 0x80040203 when it does not fit. */
export function readValue(attribute: AttributeMetadata, text: string, timeZone: string): SqlValue {
  switch (comparisonOf(attribute)) {
    case "text":
      return text;
    case "decimal":
      return readDecimal(attribute, text);
    case "number":
      return readNumber(attribute, text);
    case "plain":
      return attribute.type === "DateTime" ? readMoment(attribute, text, timeZone) : readGuid(attribute, text);
  }
}

/** A date or date and time; without a zone it is as the caller's clock shows it. */
export function parseMoment(text: string, timeZone: string): DateTime | undefined {
  const moment = DateTime.fromISO(text.trim(), { zone: timeZone });
  return moment.isValid ? moment : undefined;
}

/** A moment in the form in which the store keeps the column: a date, a wall clock, or UTC; whole seconds. */
export function toStoredMoment(attribute: DateAttribute, moment: DateTime): string {
  switch (attribute.behavior) {
    case "DateOnly":
      return moment.toFormat("yyyy-MM-dd");
    case "TimeZoneIndependent":
      return moment.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
    case "UserLocal":
      return moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
  }
}

function readMoment(attribute: DateAttribute, text: string, timeZone: string): string {
  const moment = parseMoment(text, attribute.behavior === "UserLocal" ? timeZone : "utc");
  if (moment === undefined) throw invalidValue(text, attribute.logicalName);
  return toStoredMoment(attribute, moment);
}

function readNumber(attribute: AttributeMetadata, text: string): number {
  if (attribute.type === "Boolean" || attribute.type === "ManagedProperty") return readBoolean(attribute, text);
  const pattern = attribute.type === "Double" ? /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/ : /^[+-]?\d{1,16}$/;
  if (!pattern.test(text.trim())) throw invalidValue(text, attribute.logicalName);
  return Number(text);
}

function readDecimal(attribute: AttributeMetadata, text: string): string {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(text.trim())) throw invalidValue(text, attribute.logicalName);
  return text.trim();
}

function readBoolean(attribute: AttributeMetadata, text: string): number {
  const word = text.trim().toLowerCase();
  if (word === "1" || word === "true") return 1;
  if (word === "0" || word === "false") return 0;
  throw invalidValue(text, attribute.logicalName);
}

function readGuid(attribute: AttributeMetadata, text: string): string {
  const guid = text
    .trim()
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
  if (!guidPattern.test(guid)) throw invalidValue(text, attribute.logicalName);
  return guid;
}
