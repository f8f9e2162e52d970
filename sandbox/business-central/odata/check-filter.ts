import { badRequest, notImplemented } from "../api-error";
import { toCode } from "../entities/code";
import type { EntitySet } from "../entities/contract";
import { all, always, any, toSqlValue, type Condition } from "../store/condition";
import type { Call, Filter, Literal, Operand, Operator } from "./filter";
import { toComparable } from "./literal";
import { requireText, toReading, type Reading } from "./reading";

/** What decides which filters are understood. */
export interface FilterRules {
  /** `$schemaversion` of the request; IN needs 2.1. */
  readonly schemaVersion: string;
  /** Properties worked out at reading time, which no stored row holds. */
  readonly calculated: ReadonlySet<string>;
}

const sqlOperators: Readonly<Record<Operator, string>> = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" };
const swapped: Readonly<Record<Operator, Operator>> = { eq: "eq", ne: "ne", gt: "lt", ge: "le", lt: "gt", le: "ge" };

/**
 * Turns a filter into SQL, with the refusals of Business Central (odata-known-limitations,
 * use-filter-expressions-in-odata-uris): OR only over one field, IN only with schema version 2.1,
 * lambda operators silently ignored.
 */
export function toCondition(filter: Filter, entitySet: EntitySet, rules: FilterRules): Condition {
  return translate(filter, (operand) => toReading(operand, entitySet, rules.calculated), rules) ?? always;
}

type Read = (operand: Operand) => Reading;

function translate(filter: Filter, read: Read, rules: FilterRules): Condition | undefined {
  const translateAll = (filters: readonly Filter[]): readonly Condition[] =>
    filters.map((operand) => translate(operand, read, rules)).filter((condition) => condition !== undefined);

  switch (filter.is) {
    case "lambda":
      return undefined;
    case "not":
      throw notImplemented("The 'NOT' operator is not supported on an OData filter.");
    case "and":
      return all(translateAll(filter.operands));
    case "or": {
      if (new Set(fieldsOf(filter)).size > 1) {
        throw notImplemented("The 'OR' operator is not supported on distinct fields on an OData filter.");
      }
      const operands = translateAll(filter.operands);
      return operands.length === 0 ? undefined : any(operands);
    }
    case "in": {
      if (rules.schemaVersion !== "2.1") {
        throw notImplemented("The 'IN' operator needs the query option $schemaversion=2.1.");
      }
      const reading = read(filter.operand);
      return any(filter.literals.map((literal) => compare(reading, "eq", literal)));
    }
    case "comparison":
      if (filter.right.is === "literal") return compare(read(filter.left), filter.operator, filter.right);
      if (filter.left.is === "literal") return compare(read(filter.right), swapped[filter.operator], filter.left);
      throw notImplemented("A filter compares a field with a value, not with another field.");
    case "test":
      return test(filter.call, read);
  }
}

function compare(reading: Reading, operator: Operator, literal: Literal): Condition {
  const value = reading.asStored
    ? toComparable(reading.property, literal)
    : toComparable({ ...reading.property, alType: "Text" }, literal);
  return { sql: `${reading.sql} ${sqlOperators[operator]} ?`, parameters: [...reading.parameters, toSqlValue(value)] };
}

const tests: Readonly<Record<string, string>> = {
  contains: "contains_text",
  startswith: "starts_with_text",
  endswith: "ends_with_text",
};

function test(call: Call, read: Read): Condition {
  const sqlFunction = Object.hasOwn(tests, call.name) ? tests[call.name] : undefined;
  if (sqlFunction === undefined) {
    throw notImplemented(`The function ${call.name} is not supported on an OData filter.`);
  }
  const [subject, sought] = call.arguments;
  if (!subject || sought?.is !== "literal" || sought.type !== "text" || call.arguments.length !== 2) {
    throw badRequest(`${call.name} takes a field and a text in quotes.`, "BadRequest_NotFound");
  }
  const reading = read(subject);
  requireText(reading.property, call.name);
  const text = reading.asStored && reading.property.alType === "Code" ? toCode(sought.value) : sought.value;
  return { sql: `${sqlFunction}(${reading.sql}, ?)`, parameters: [...reading.parameters, text] };
}

function fieldsOf(filter: Filter): readonly string[] {
  switch (filter.is) {
    case "and":
    case "or":
      return filter.operands.flatMap(fieldsOf);
    case "not":
      return fieldsOf(filter.operand);
    case "comparison":
      return [...fieldsIn(filter.left), ...fieldsIn(filter.right)];
    case "in":
      return fieldsIn(filter.operand);
    case "test":
      return fieldsIn(filter.call);
    case "lambda":
      return [];
  }
}

function fieldsIn(operand: Operand): readonly string[] {
  if (operand.is === "property") return [operand.name];
  return operand.is === "call" ? operand.arguments.flatMap(fieldsIn) : [];
}
