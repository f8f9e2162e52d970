/**
 * Choices: a union of names in the code, whole numbers in Dataverse.
 * Option values are the publisher's option value prefix × 10000 + position, so the order of the names is part of the contract:
 * append, never reorder or remove (a managed solution cannot renumber an option that rows already carry).
 */
export interface Choice<Name extends string> {
  readonly names: readonly Name[];
}

/** The union of a choice's names. */
export type NameOf<C> = C extends Choice<infer Name> ? Name : never;

/** The publisher's option value prefix (solution.xml, CustomizationOptionValuePrefix). */
export const optionValuePrefix = 72760;

const firstOption = optionValuePrefix * 10000;

export function choice<const Names extends readonly string[]>(...names: Names): Choice<Names[number]> {
  return { names };
}

/** The option value Dataverse stores for a name. */
export function toOption<Name extends string>(choice: Choice<Name>, name: Name): number {
  return firstOption + choice.names.indexOf(name);
}

/** The name of a stored option value; undefined for null and for a value a newer version of the solution may have added. */
export function fromOption<Name extends string>(
  choice: Choice<Name>,
  value: number | null | undefined,
): Name | undefined {
  return value === null || value === undefined ? undefined : choice.names[value - firstOption];
}
