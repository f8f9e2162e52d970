import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Texts an ERP should not hold and one day does: markup, script addresses, spreadsheet formulas, pieces of queries, control and
 * bidirectional characters, letters that grow, by kind. `hacked()` must never run.
 */
export function readHostileTexts(): Readonly<Record<string, readonly string[]>> {
  const file = join(__dirname, "hostile-texts.json");
  const texts = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, readonly string[]>>;
  return { ...texts, long: ["x".repeat(100_000), "Word ".repeat(2000), "<b>".repeat(5000), "\u202e".repeat(5000)] };
}
