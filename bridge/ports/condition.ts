/** A value a column is compared with: text, a GUID, a number, a moment in ISO form, yes or no. */
export type Value = string | number | boolean;

/** A condition on rows, as data: the adapter turns it into OData, a simulator evaluates it. */
export type Condition<Name extends string = string> =
  | { readonly is: "equals"; readonly column: Name; readonly value: Value }
  | { readonly is: "empty"; readonly column: Name }
  | { readonly is: "in"; readonly column: Name; readonly values: readonly Value[] }
  | { readonly is: "before"; readonly column: Name; readonly moment: Date }
  | { readonly is: "since"; readonly column: Name; readonly moment: Date }
  | { readonly is: "differs"; readonly column: Name; readonly value: Value }
  | { readonly is: "all"; readonly conditions: readonly Condition<Name>[] }
  | { readonly is: "any"; readonly conditions: readonly Condition<Name>[] };

export function equals<const Name extends string>(column: Name, value: Value): Condition<Name> {
  return { is: "equals", column, value };
}

export function isEmpty<const Name extends string>(column: Name): Condition<Name> {
  return { is: "empty", column };
}

export function isIn<const Name extends string>(column: Name, values: readonly Value[]): Condition<Name> {
  return { is: "in", column, values };
}

/** Strictly before; an empty column is not before anything. */
export function isBefore<const Name extends string>(column: Name, moment: Date): Condition<Name> {
  return { is: "before", column, moment };
}

/** At that moment or later; an empty column is not. */
export function isSince<const Name extends string>(column: Name, moment: Date): Condition<Name> {
  return { is: "since", column, moment };
}

/** Another value or none. */
export function differs<const Name extends string>(column: Name, value: Value): Condition<Name> {
  return { is: "differs", column, value };
}

export function all<Name extends string>(...conditions: readonly Condition<Name>[]): Condition<Name> {
  return { is: "all", conditions };
}

export function any<Name extends string>(...conditions: readonly Condition<Name>[]): Condition<Name> {
  return { is: "any", conditions };
}

/** Whether any row can meet a condition; none is in a list without values, so nobody needs to be asked. */
export function canBeMet(condition: Condition): boolean {
  switch (condition.is) {
    case "in":
      return condition.values.length > 0;
    case "all":
      return condition.conditions.every(canBeMet);
    case "any":
      return condition.conditions.some(canBeMet);
    case "equals":
    case "differs":
    case "empty":
    case "before":
    case "since":
      return true;
  }
}
