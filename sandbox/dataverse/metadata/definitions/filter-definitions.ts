import type { AliasReference, Expression, Literal } from "../../query/address";
import { DataverseError } from "../../dataverse-error";
import type { Definition } from "./definition";

/** The definitions a `$filter` lets through. Enumerations compare by name, with or without their type; text without case. */
export function filterDefinitions(
  definitions: readonly Definition[],
  filter: Expression | null,
  aliases: ReadonlyMap<string, Expression>,
): readonly Definition[] {
  if (filter === null) return definitions;
  return definitions.filter((definition) => holds(filter, { definition, aliases }));
}

interface Row {
  readonly definition: Definition;
  readonly aliases: ReadonlyMap<string, Expression>;
}

function holds(expression: Expression, row: Row): boolean {
  if (expression.is === "and") return expression.parts.every((part) => holds(part, row));
  if (expression.is === "or") return expression.parts.some((part) => holds(part, row));
  if (expression.is === "not") return !holds(expression.part, row);
  if (expression.is === "call") return callHolds(expression, row);
  if (expression.is === "queryFunction") return isAmong(expression, row);
  if (expression.is !== "comparison") return valueOf(expression, row) === true;
  return compare(expression.operator, valueOf(expression.left, row), valueOf(expression.right, row));
}

function valueOf(expression: Expression, row: Row): unknown {
  if (expression.is === "path") return at(row.definition, expression.steps);
  if (expression.is === "alias") return aliasValue(expression, row);
  if (expression.is === "null") return null;
  if (expression.is === "number") return Number(expression.text);
  if (expression.is === "date" || expression.is === "dateTime") return expression.text;
  if ("value" in expression && expression.is !== "json") return expression.value;
  throw notSupported(`The expression '${expression.is}' is not supported in a filter of metadata.`);
}

function aliasValue({ name }: AliasReference, row: Row): unknown {
  const value = row.aliases.get(name);
  return value === undefined ? null : valueOf(value, row);
}

/** `IsCustomizable/Value`: a property, and properties inside it. */
function at(definition: Definition, steps: readonly string[]): unknown {
  const [first = "", ...rest] = steps;
  if (!(first in definition.properties)) {
    throw notSupported(
      `Could not find a property named '${first}' on type 'Microsoft.Dynamics.CRM.${definition.type}'.`,
    );
  }
  return rest.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : null),
    definition.properties[first],
  );
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (operator === "eq") return a === b;
  if (operator === "ne") return a !== b;
  if (a === null || b === null) return false;
  const isLess = a < b;
  const isGreater = a > b;
  return { lt: isLess, gt: isGreater, le: !isGreater, ge: !isLess }[operator] ?? false;
}

function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function callHolds({ name, arguments: given }: Extract<Expression, { is: "call" }>, row: Row): boolean {
  const [text, part] = given.map((each) => String(comparable(valueOf(each, row)) ?? ""));
  if (text === undefined || part === undefined) return false;
  if (name === "contains") return text.includes(part);
  if (name === "startswith") return text.startsWith(part);
  if (name === "endswith") return text.endsWith(part);
  throw notSupported(`The function '${name}' is not supported in a filter of metadata.`);
}

/** `Microsoft.Dynamics.CRM.In(PropertyName='LogicalName',PropertyValues=['account'])`. */
function isAmong({ name, arguments: given }: Extract<Expression, { is: "queryFunction" }>, row: Row): boolean {
  if (name !== "In" && name !== "NotIn") {
    throw notSupported(`The function '${name}' is not supported in a filter of metadata.`);
  }
  const argument = (wanted: string): Literal | undefined => {
    const value = given.find((each) => each.name === wanted)?.value;
    return value?.is === "alias" ? undefined : value;
  };
  const property = argument("PropertyName");
  const values = argument("PropertyValues");
  const list = values?.is === "json" && Array.isArray(values.value) ? values.value : [];
  const own = comparable(at(row.definition, property?.is === "string" ? property.value.split("/") : []));
  const isIn = list.some((each) => comparable(each) === own || String(each).toLowerCase() === String(own));
  return name === "In" ? isIn : !isIn;
}

function notSupported(message: string): DataverseError {
  return new DataverseError("0x80060888", 400, message);
}
