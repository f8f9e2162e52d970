import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import { invalidAddress, propertyNotFound } from "../address-errors";
import { findNavigation, type CollectionNavigation } from "../navigation";
import { findProperty, typeNameOf } from "../properties";
import type { ColumnReference } from "../tree/query";
import type { RowsBuilder } from "../tree/rows-builder";
import type { Scope } from "./scope";

const namespace = "Microsoft.Dynamics.CRM.";

/** The column at the end of a path: `name`, `primarycontactid/createdby/fullname`, `t/subject` inside a lambda over t. */
export function resolveColumn(
  steps: readonly string[],
  scope: Scope,
  findColumn: (table: TableMetadata, name: string) => AttributeMetadata | undefined = findProperty,
): ColumnReference {
  const { rows, rest } = startOf(steps, scope);
  const last = rest[rest.length - 1];
  if (last === undefined)
    throw invalidAddress(`The range variable '${steps.join("/")}' is no value that can be compared.`);
  const beforeValue = last === "Value" ? managedProperty(rest.slice(0, -1), rows, scope) : undefined;
  if (beforeValue !== undefined) return beforeValue;
  const owner = followLookups(rest.slice(0, -1), rows, scope);
  const attribute = findColumn(owner.table, last);
  if (attribute !== undefined) return owner.column(attribute);
  const navigation = findNavigation(scope.context.catalog, owner.table, last);
  if (navigation?.is !== "lookup") throw propertyNotFound(last, typeNameOf(owner.table));
  throw invalidAddress(
    `The navigation property '${last}' cannot be compared or sorted by: use '_${navigation.column}_value' or a property behind it.`,
  );
}

/** The collection at the end of a path, and the rows it belongs to. It may not lie behind a lookup. */
export function resolveCollection(
  steps: readonly string[],
  scope: Scope,
): { readonly of: RowsBuilder; readonly navigation: CollectionNavigation } {
  const { rows, rest } = startOf(steps, scope);
  const [name, ...beyond] = rest;
  const navigation = name === undefined ? undefined : findNavigation(scope.context.catalog, rows.table, name);
  if (name === undefined || navigation === undefined)
    throw propertyNotFound(name ?? steps.join("/"), typeNameOf(rows.table));
  if (navigation.is === "lookup" || beyond.length > 0) {
    throw invalidAddress(
      `A condition on the collection '${steps.join("/")}' is not supported behind the navigation property '${name}'.`,
    );
  }
  return { of: rows, navigation };
}

function startOf(steps: readonly string[], scope: Scope): { rows: RowsBuilder; rest: readonly string[] } {
  const [first, ...rest] = steps;
  if (first === "$it") return { rows: scope.rows, rest };
  const variable = first === undefined ? undefined : scope.variables.get(first);
  return variable === undefined ? { rows: scope.rows, rest: steps } : { rows: variable, rest };
}

function followLookups(steps: readonly string[], from: RowsBuilder, scope: Scope): RowsBuilder {
  return steps.reduce((rows, step) => {
    if (step.startsWith(namespace)) {
      const table = scope.context.catalog.table(step.slice(namespace.length));
      if (table === undefined) throw invalidAddress(`The type '${step}' is not known.`);
      return rows.cast(table);
    }
    const navigation = findNavigation(scope.context.catalog, rows.table, step);
    if (navigation?.is !== "lookup") throw propertyNotFound(step, typeNameOf(rows.table));
    return rows.follow(navigation);
  }, from);
}

/** `iscustomizable/Value`. */
function managedProperty(steps: readonly string[], rows: RowsBuilder, scope: Scope): ColumnReference | undefined {
  const name = steps[steps.length - 1];
  if (name === undefined) return undefined;
  const owner = followLookups(steps.slice(0, -1), rows, scope);
  const attribute = findProperty(owner.table, name);
  return attribute?.type === "ManagedProperty" ? owner.column(attribute) : undefined;
}
