import type { AttributeMetadata } from "../metadata/table-metadata";
import type { Literal } from "./address";

/** The type a column has in $metadata. */
export function edmTypeOf(attribute: AttributeMetadata): string {
  if (attribute.type === "DateTime") return attribute.behavior === "DateOnly" ? "Edm.Date" : "Edm.DateTimeOffset";
  return edmTypes[attribute.type];
}

const edmTypes: Readonly<Record<Exclude<AttributeMetadata["type"], "DateTime">, string>> = {
  String: "Edm.String",
  Memo: "Edm.String",
  EntityName: "Edm.String",
  MultiSelectPicklist: "Edm.String",
  Virtual: "Edm.String",
  Binary: "Edm.Binary",
  Integer: "Edm.Int32",
  Picklist: "Edm.Int32",
  State: "Edm.Int32",
  Status: "Edm.Int32",
  BigInt: "Edm.Int64",
  Decimal: "Edm.Decimal",
  Money: "Edm.Decimal",
  Double: "Edm.Double",
  Boolean: "Edm.Boolean",
  ManagedProperty: "Microsoft.Dynamics.CRM.BooleanManagedProperty",
  Uniqueidentifier: "Edm.Guid",
  Lookup: "Edm.Guid",
  Customer: "Edm.Guid",
  Owner: "Edm.Guid",
};

export function edmTypeOfLiteral(literal: Exclude<Literal, { is: "null" }>): string {
  switch (literal.is) {
    case "boolean":
      return "Edm.Boolean";
    case "number":
      return /^[+-]?\d+$/.test(literal.text) ? "Edm.Int32" : "Edm.Decimal";
    case "string":
      return "Edm.String";
    case "guid":
      return "Edm.Guid";
    case "date":
      return "Edm.Date";
    case "dateTime":
      return "Edm.DateTimeOffset";
    case "enumeration":
      return literal.type;
    case "json":
      return "Edm.Untyped";
  }
}
