import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import type { JsonSchema } from "../model/events/shape";
import { findBreaks } from "./events/compare-schemas";
import { makeEventSchemas } from "./events/schema-files";

/**
 * `npx tsx tools/write-event-schemas.ts`: writes docs/events from the model. A published schema only ever grows: a change that breaks its
 * readers is refused, and needs a new version of the event.
 */
async function main(): Promise<void> {
  const folder = resolve("docs/events");
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of makeEventSchemas()) {
    const file = join(folder, name);
    const breaks = existsSync(file) ? findBreaks(JSON.parse(readFileSync(file, "utf8")) as JsonSchema, schema) : [];
    if (breaks.length > 0)
      throw new Error(`${name} would break its readers; give the event a new version:\n${breaks.join("\n")}`);
    writeFileSync(file, await format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: "json" }));
  }
  console.log(folder);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
