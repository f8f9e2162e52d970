import type { JsonSchema } from "../../model/events/shape";

/**
 * What a newer schema breaks for those who read or write by the older one, in words; empty when it only adds. Added fields must not be
 * required, and nothing that was there may go, change its type or take fewer values.
 */
export function findBreaks(older: JsonSchema, newer: JsonSchema, at = "the event"): readonly string[] {
  const changed = ["type", "format", "pattern"].filter(
    (word) => JSON.stringify(older[word]) !== JSON.stringify(newer[word]),
  );
  const values = listOf(newer.enum);
  return [
    ...changed.map((word) => `${at}: its ${word} was ${JSON.stringify(older[word])}`),
    ...(newer.enum === undefined ? [] : listOf(older.enum).filter((value) => !values.includes(value))).map(
      (value) => `${at}: ${value} is no longer one of its values`,
    ),
    ...(older.enum === undefined && newer.enum !== undefined ? [`${at}: any value was allowed`] : []),
    ...findAlternativeBreaks(older, newer, at),
    ...findFieldBreaks(older, newer, at),
    ...(isSchema(older.items) && isSchema(newer.items)
      ? findBreaks(older.items, newer.items, `${at}, each entry`)
      : []),
  ];
}

function findAlternativeBreaks(older: JsonSchema, newer: JsonSchema, at: string): readonly string[] {
  const before = schemasOf(older.anyOf);
  const now = schemasOf(newer.anyOf);
  if (before.length !== now.length) return [`${at}: it could be one of ${before.length} things, now of ${now.length}`];
  return before.flatMap((schema, index) => findBreaks(schema, now[index] ?? {}, at));
}

function findFieldBreaks(older: JsonSchema, newer: JsonSchema, at: string): readonly string[] {
  const before = fieldsOf(older);
  const now = fieldsOf(newer);
  const wasRequired = listOf(older.required);
  return [
    ...Object.entries(before).flatMap(([name, schema]) => {
      const later = now[name];
      return later ? findBreaks(schema, later, `${at}, ${name}`) : [`${at}: the field ${name} is gone`];
    }),
    ...listOf(newer.required)
      .filter((name) => !wasRequired.includes(name))
      .map((name) => `${at}: the field ${name} is required now`),
    ...wasRequired
      .filter((name) => name in now && !listOf(newer.required).includes(name))
      .map((name) => `${at}: the field ${name} may be missing now`),
  ];
}

function fieldsOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
}

function schemasOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : [];
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
