import { commitmentTable } from "#model/tables/commitment";
import type { Change } from "../ports/change";
import { isIn } from "../ports/condition";
import { readAll, type ChangeSet, type Dataverse } from "../ports/dataverse";
import { reading } from "../ports/reading";

const toldReading = reading(commitmentTable, ["accord_eventkey"], {});

/**
 * The change sets without what the story tells already. A mirror that was lost is made anew, and the story of the deal is still there:
 * telling it again would be refused for its key, and the mirror with it.
 */
export async function withoutTold(
  dataverse: Dataverse,
  changeSets: readonly ChangeSet[],
): Promise<readonly ChangeSet[]> {
  const keys = changeSets.flat().flatMap((change) => eventKeyOf(change) ?? []);
  if (keys.length === 0) return changeSets;
  const rows = await readAll(dataverse, toldReading, { where: isIn("accord_eventkey", keys) });
  const told = new Set(rows.map((row) => row.accord_eventkey));
  return changeSets.map((changes) => changes.filter((change) => !told.has(eventKeyOf(change) ?? "")));
}

function eventKeyOf(change: Change): string | undefined {
  if (change.is !== "create" || change.table !== commitmentTable) return undefined;
  const key = change.values.accord_eventkey;
  return typeof key === "string" ? key : undefined;
}
