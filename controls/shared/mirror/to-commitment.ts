import { fromOption } from "#model/choice";
import { commitmentKinds } from "#model/commitments/kind";
import type { commitmentTable } from "#model/tables/commitment";
import type { ColumnName, Row } from "#model/tables/row";
import { toDecimal, toMoment } from "./cells";
import type { Commitment } from "./deal";

export const commitmentColumns = [
  "accord_kind",
  "accord_occurredon",
  "accord_actor",
  "accord_documentnumber",
  "accord_amount",
  "createdon",
] as const satisfies readonly ColumnName<typeof commitmentTable>[];

export type CommitmentRow = Partial<Pick<Row<typeof commitmentTable>, (typeof commitmentColumns)[number]>>;

/** Undefined for a kind this version does not know. A commitment without a time of its own happened when it was written down. */
export function toCommitment(row: CommitmentRow): Commitment | undefined {
  const kind = fromOption(commitmentKinds, row.accord_kind);
  const occurredOn = toMoment(row.accord_occurredon ?? row.createdon);
  if (!kind || !occurredOn) return undefined;
  return {
    kind,
    occurredOn,
    actor: row.accord_actor || undefined,
    document: row.accord_documentnumber || undefined,
    amount: toDecimal(row.accord_amount),
  };
}
