import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findBreaks } from "./compare-schemas";
import { makeEventSchemas } from "./schema-files";
import type { JsonSchema } from "../../model/events/shape";

const folder = join(__dirname, "../../docs/events");

test("docs/events has the schema of every event, as the model says it", () => {
  const written = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const schemas = makeEventSchemas();
  expect(written.sort()).toEqual([...schemas.keys()].sort());
  for (const [name, schema] of schemas) {
    expect(JSON.parse(readFileSync(join(folder, name), "utf8"))).toEqual(schema);
  }
});

const deal = (fields: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({
  type: "object",
  properties: fields,
  required,
});
const older = deal({ number: { type: "integer" }, kind: { type: "string", enum: ["a", "b"] } }, ["number", "kind"]);

test("what only adds breaks nothing", () => {
  expect(findBreaks(older, older)).toEqual([]);
  const added = deal({ ...(older.properties as object), note: { type: "string" } }, ["number", "kind"]);
  expect(findBreaks(older, added)).toEqual([]);
});

test.each([
  ["the field kind is gone", deal({ number: { type: "integer" } }, ["number"])],
  ["its type was", deal({ ...(older.properties as object), number: { type: "string" } }, ["number", "kind"])],
  [
    "b is no longer one of its values",
    deal({ number: { type: "integer" }, kind: { type: "string", enum: ["a"] } }, ["number", "kind"]),
  ],
  ["the field note is required now", deal({ ...(older.properties as object), note: {} }, ["number", "kind", "note"])],
  ["the field kind may be missing now", deal(older.properties as Record<string, JsonSchema>, ["number"])],
])("a break is named: %s", (text, newer) => {
  expect(findBreaks(older, newer).join("; ")).toContain(text);
});

test("inside lists and what may be null a break is found too", () => {
  const of = (type: string): JsonSchema => ({ type: "array", items: { anyOf: [{ type }, { type: "null" }] } });
  expect(findBreaks(of("string"), of("integer"))).toEqual(['the event, each entry: its type was "string"']);
  expect(findBreaks(of("string"), of("string"))).toEqual([]);
});
