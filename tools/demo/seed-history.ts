import type { DemoData } from "./demo-data";
import type { JsonClient } from "./json-client";

const years = 3;

/** Lets the ERP give the demo's customers a past. Those who have bought already keep what they have. */
export async function seedHistory(people: JsonClient, data: DemoData, seed: number): Promise<void> {
  const customerNumbers = data.accounts.flatMap(({ number }) => number ?? []);
  await people.send("POST", "history", { seed, years, customerNumbers });
}
