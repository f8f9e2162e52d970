import { inGroups } from "../documents/in-groups";
import type { Inbound } from "../inbound";

/** The numbers of the ERP's customers after one of them, or of all, in their order, in groups of at most that many. */
export async function* groupsOfCustomers(
  { erp }: Pick<Inbound, "erp">,
  most: number,
  after?: string,
): AsyncGenerator<readonly string[]> {
  for await (const page of erp.customerNumbers(after)) yield* inGroups(page, most);
}
