import type { AttributeMetadata, TableMetadata } from "../../metadata/table-metadata";
import { wrongLiteral } from "../write-errors";

/** The column a value was given for, and how the client writes 64-bit and decimal numbers. */
export interface ValuePlace<Attribute extends AttributeMetadata = AttributeMetadata> {
  readonly table: TableMetadata;
  readonly attribute: Attribute;
  /** `Content-Type: application/json;IEEE754Compatible=true`: decimals travel as strings. */
  readonly numbersAsText: boolean;
}

export function requireString(place: ValuePlace, value: unknown, edmType: string): string {
  if (typeof value !== "string") throw wrongLiteral(place.table, value, edmType);
  return value;
}
