/** The form of a value as data: JSON Schemas and checks come from it, and its fields must be those of the model's type. */
export type Shape =
  | {
      readonly is: "text";
      readonly format?: "date" | "date-time" | "uuid";
      readonly pattern?: string;
      readonly values?: readonly string[];
    }
  | { readonly is: "integer" }
  | { readonly is: "anything" }
  | { readonly is: "orNull"; readonly of: Shape }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "record"; readonly fields: Readonly<Record<string, Shape>> };

export const text: Shape = { is: "text" };
export const id: Shape = { is: "text", format: "uuid" };
export const date: Shape = { is: "text", format: "date" };
export const moment: Shape = { is: "text", format: "date-time" };
export const integer: Shape = { is: "integer" };
export const anything: Shape = { is: "anything" };
/** Amounts and quantities travel as text, so that no digit is lost. */
export const decimalText: Shape = { is: "text", pattern: "^-?\\d+(\\.\\d+)?$" };

export const orNull = (of: Shape): Shape => ({ is: "orNull", of });
export const list = (of: Shape): Shape => ({ is: "list", of });
export const oneOf = (...values: readonly string[]): Shape => ({ is: "text", values });

/** A shape for each field of a type of the model: none missing, none more. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Shape };

export const record = (fields: Readonly<Record<string, Shape>>): Shape => ({ is: "record", fields });

export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema, draft 2020-12. Further fields are allowed: whoever reads an event ignores what it does not know. */
export function toJsonSchema(shape: Shape): JsonSchema {
  switch (shape.is) {
    case "text":
      return {
        type: "string",
        ...(shape.format ? { format: shape.format } : {}),
        ...(shape.pattern ? { pattern: shape.pattern } : {}),
        ...(shape.values ? { enum: shape.values } : {}),
      };
    case "integer":
      return { type: "integer" };
    case "anything":
      return {};
    case "orNull":
      return { anyOf: [toJsonSchema(shape.of), { type: "null" }] };
    case "list":
      return { type: "array", items: toJsonSchema(shape.of) };
    case "record":
      return {
        type: "object",
        properties: Object.fromEntries(Object.entries(shape.fields).map(([name, of]) => [name, toJsonSchema(of)])),
        required: Object.keys(shape.fields),
      };
  }
}
