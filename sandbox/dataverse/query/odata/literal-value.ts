import { DateTime } from "luxon";
import type { AttributeMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { ComparisonOperator, Literal } from "../address";
import { invalidAddress } from "../address-errors";
import { toStoredMoment } from "../operators/read-value";
import { comparisonOf } from "../sql/column-sql";
import { edmTypeOf, edmTypeOfLiteral } from "../edm-type";

const operatorKinds: Readonly<Record<ComparisonOperator, string>> = {
  eq: "Equal",
  ne: "NotEqual",
  gt: "GreaterThan",
  ge: "GreaterThanOrEqual",
  lt: "LessThan",
  le: "LessThanOrEqual",
};

/** A literal as the store keeps values of the column it is compared with. A type that does not fit is refused, as the OData library does. */
export function toStoredLiteral(
  attribute: AttributeMetadata,
  literal: Exclude<Literal, { is: "null" }>,
  operator: ComparisonOperator,
): SqlValue {
  const value = convert(attribute, literal);
  if (value !== undefined) return value;
  throw incompatible(edmTypeOf(attribute), edmTypeOfLiteral(literal), operator);
}

export function incompatible(left: string, right: string, operator: ComparisonOperator): Error {
  return invalidAddress(
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${operatorKinds[operator]}'.`,
  );
}

function convert(attribute: AttributeMetadata, literal: Literal): SqlValue | undefined {
  if (attribute.type === "DateTime") return convertMoment(attribute, literal);
  switch (comparisonOf(attribute)) {
    case "text":
      return literal.is === "string" ? literal.value : undefined;
    case "decimal":
      return literal.is === "number" ? literal.text : undefined;
    case "number":
      return convertNumber(attribute, literal);
    case "plain":
      return convertGuid(literal);
  }
}

function convertNumber(attribute: AttributeMetadata, literal: Literal): SqlValue | undefined {
  if (attribute.type === "Boolean" || attribute.type === "ManagedProperty") {
    return literal.is === "boolean" ? Number(literal.value) : undefined;
  }
  return literal.is === "number" ? Number(literal.text) : undefined;
}

/** A guid is accepted in quotes, too. */
function convertGuid(literal: Literal): SqlValue | undefined {
  if (literal.is === "guid") return literal.value;
  const isGuid = literal.is === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(literal.value);
  return isGuid ? literal.value.toLowerCase() : undefined;
}

/** A date compared with a date and time is its midnight in UTC; a date column takes dates only. */
function convertMoment(
  attribute: Extract<AttributeMetadata, { type: "DateTime" }>,
  literal: Literal,
): SqlValue | undefined {
  if (literal.is !== "date" && (literal.is !== "dateTime" || attribute.behavior === "DateOnly")) return undefined;
  const moment = DateTime.fromISO(literal.text, { zone: "utc" });
  if (!moment.isValid) throw invalidAddress(`The literal '${literal.text}' is no date.`);
  return toStoredMoment(attribute, moment);
}
