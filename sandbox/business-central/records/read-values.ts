import { ApiError, badRequest, notImplemented } from "../api-error";
import { toCode } from "../entities/code";
import { navigationOf, propertyOf, type EntitySet, type Navigation, type Property } from "../entities/contract";
import { isDateFormula } from "../entities/date-formula";
import { fromOptionName } from "../entities/option-name";
import type { Value, Values } from "../entities/values";

/** The body of a POST or PATCH, checked against the contract. */
export interface SentRecord {
  /** In the order they were sent. */
  readonly values: Values;
  /** Records to create with this one, by navigation: a deep insert. */
  readonly nested: readonly { readonly navigation: Navigation; readonly bodies: readonly unknown[] }[];
}

/** Refuses unknown and read-only properties, values of the wrong type, unknown options and texts that are too long. */
export function readSentRecord(entitySet: EntitySet, body: unknown): SentRecord {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw badRequest("Invalid Request Body: a JSON object is expected.");
  }
  const values: Record<string, Value> = {};
  const nested: { navigation: Navigation; bodies: readonly unknown[] }[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (name.includes("@")) continue;
    const property = propertyOf(entitySet, name);
    const navigation = property ? undefined : navigationOf(entitySet, name);
    if (property) values[name] = readValue(property, value);
    else if (navigation) nested.push({ navigation, bodies: readNested(navigation, value) });
    else {
      throw badRequest(
        `The property '${name}' does not exist on type 'Microsoft.NAV.${entitySet.entity}'. Only properties of the type can be sent.`,
      );
    }
  }
  return { values, nested };
}

function readNested(navigation: Navigation, value: unknown): readonly unknown[] {
  if (!navigation.many || !Array.isArray(value)) {
    throw badRequest(`'${navigation.name}' cannot be sent like this: only a list of records can be created with one.`);
  }
  return value;
}

/** A deep PATCH is not supported by Business Central (odata-known-limitations). */
export function refuseNested(sent: SentRecord): Values {
  const [first] = sent.nested;
  if (first)
    throw notImplemented(`'${first.navigation.name}' cannot be changed together with the record it belongs to.`);
  return sent.values;
}

function readValue(property: Property, value: unknown): Value {
  if (!property.editable || property.type === "Edm.Stream") {
    throw badRequest(`Control '${property.name}' is read-only.`, "BadRequest_InvalidOperation");
  }
  if (value === null) {
    throw badRequest(`Field '${property.name}' must not be blank or empty.`, "BadRequest_RequiredParamNotProvided");
  }
  switch (property.type) {
    case "Edm.String":
      return readText(property, value);
    case "Edm.Guid":
      return readGuid(property, value);
    case "Edm.Decimal":
    case "Edm.Int32":
    case "Edm.Int64":
      return readNumber(property, value);
    case "Edm.Boolean":
      if (typeof value !== "boolean") throw mismatch(property, value);
      return value;
    case "Edm.Date":
      return readDate(property, value);
    case "Edm.DateTimeOffset":
      return readMoment(property, value);
    case "enum":
      return readOption(property, value);
  }
}

function readText(property: Property, value: unknown): string {
  if (typeof value !== "string") throw mismatch(property, value);
  const text = property.alType === "Code" ? toCode(value) : value;
  if (property.alType === "DateFormula" && !isDateFormula(text)) throw mismatch(property, value);
  const { maxLength } = property;
  if (maxLength !== undefined && text.length > maxLength) {
    throw new ApiError(400, "Application_StringExceededLength", {
      en: `The length of the string is ${text.length}, but it must be less than or equal to ${maxLength} characters. Value: ${text}`,
      de: `Die Zeichenfolge ist ${text.length} Zeichen lang, erlaubt sind höchstens ${maxLength}. Wert: ${text}`,
    });
  }
  return text;
}

const guidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return guidShape.test(text);
}

function readGuid(property: Property, value: unknown): string {
  if (typeof value === "string" && isGuid(value)) return value.toLowerCase();
  throw new ApiError(400, "Application_InvalidGUID", {
    en: `${property.name} is no GUID: ${JSON.stringify(value)}`,
  });
}

function readNumber(property: Property, value: unknown): number {
  if (typeof value !== "number") throw mismatch(property, value);
  if (property.type !== "Edm.Decimal" && !Number.isInteger(value)) throw mismatch(property, value);
  return value;
}

function readDate(property: Property, value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  throw badRequest(`Unable to convert value to Date: ${property.name} ${JSON.stringify(value)}`);
}

function readMoment(property: Property, value: unknown): string {
  const date = typeof value === "string" && value.includes("T") ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime())) throw mismatch(property, value);
  return date.toISOString();
}

function readOption(property: Property, value: unknown): string {
  if (typeof value === "string" && property.values?.includes(value)) return value;
  const options = property.values?.map(fromOptionName).join(",") ?? "";
  throw new ApiError(400, "Unknown", {
    en: `'${String(value)}' is not an option. The existing options are: ${options}`,
  });
}

function mismatch(property: Property, value: unknown): ApiError {
  return badRequest(`Cannot convert ${JSON.stringify(value)} to ${property.type}, the type of ${property.name}.`);
}
