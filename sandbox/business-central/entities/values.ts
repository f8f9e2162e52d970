import type { EntitySet, Property } from "./contract";

/** A value as it is stored and sent. Dates, moments, GUIDs and option members are text in the API's spelling. */
export type Value = string | number | boolean;

/** Values by property name. */
export type Values = Readonly<Record<string, Value>>;

export const emptyGuid = "00000000-0000-0000-0000-000000000000";
export const emptyDate = "0001-01-01";
export const emptyMoment = "0001-01-01T00:00:00Z";
/** The empty member of an option: a blank, encoded. */
export const blankOption = "_x0020_";

/** Business Central has no null: each type has its own empty value (`wireConventions` of the contract). */
export function emptyValueOf(property: Property): Value {
  switch (property.type) {
    case "Edm.String":
    case "Edm.Stream":
      return "";
    case "Edm.Guid":
      return emptyGuid;
    case "Edm.Decimal":
    case "Edm.Int32":
    case "Edm.Int64":
      return 0;
    case "Edm.Boolean":
      return false;
    case "Edm.Date":
      return emptyDate;
    case "Edm.DateTimeOffset":
      return emptyMoment;
    case "enum":
      return property.values?.[0] ?? blankOption;
  }
}

export function emptyValues(entitySet: EntitySet): Values {
  return Object.fromEntries(entitySet.properties.map((property) => [property.name, emptyValueOf(property)]));
}

export function isEmpty(value: Value | undefined): boolean {
  return (
    value === undefined ||
    value === "" ||
    value === 0 ||
    value === false ||
    value === emptyGuid ||
    value === emptyDate ||
    value === emptyMoment
  );
}

/** Reading a stored value of the wrong type is a mistake in this program, so these throw. */
export function textOf(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== "string") throw new TypeError(`${name} holds no text but ${String(value)}`);
  return value;
}

export function numberOf(values: Values, name: string): number {
  const value = values[name];
  if (typeof value !== "number") throw new TypeError(`${name} holds no number but ${String(value)}`);
  return value;
}

export function flagOf(values: Values, name: string): boolean {
  const value = values[name];
  if (typeof value !== "boolean") throw new TypeError(`${name} holds no yes or no but ${String(value)}`);
  return value;
}
