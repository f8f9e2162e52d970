import { DataverseError } from "../dataverse-error";
import type { AliasReference, Argument, Expression, Literal } from "../query/address";

/** The parameters of a function as plain values; those given by an alias (`@p1`) from the options. An alias without a value is null. */
export function readArguments(
  written: readonly Argument[],
  aliases: ReadonlyMap<string, Expression>,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, value } of written) {
    if (name === null) throw invalidArguments("The parameters of a function are given by name: Function(Name=value).");
    values[name] = value.is === "alias" ? aliasValue(value, aliases) : plainValue(value);
  }
  return values;
}

function aliasValue({ name }: AliasReference, aliases: ReadonlyMap<string, Expression>): unknown {
  const given = aliases.get(name);
  if (given === undefined) return null;
  if (isLiteral(given)) return plainValue(given);
  throw invalidArguments(`The value of '@${name}' is not a literal.`);
}

function isLiteral(expression: Expression): expression is Literal {
  return ["null", "boolean", "number", "string", "guid", "date", "dateTime", "enumeration", "json"].includes(
    expression.is,
  );
}

function plainValue(literal: Literal): unknown {
  switch (literal.is) {
    case "null":
      return null;
    case "number":
      return Number(literal.text);
    case "date":
    case "dateTime":
      return literal.text;
    case "boolean":
    case "string":
    case "guid":
    case "enumeration":
    case "json":
      return literal.value;
  }
}

function invalidArguments(message: string): DataverseError {
  return new DataverseError("0x80060888", 400, message);
}
