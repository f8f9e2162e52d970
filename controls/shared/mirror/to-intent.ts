import { answers } from "#model/answer";
import { fromOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { intentKinds } from "#model/intents/kind";
import { fromReasonColumns } from "#model/reason";
import type { intentTable } from "#model/tables/intent";
import type { ColumnName, Row } from "#model/tables/row";
import { toChoice, toDecimal, toMoment } from "./cells";
import type { Intent } from "./deal";

type IntentColumn = ColumnName<typeof intentTable>;

const ownColumns = [
  "accord_kind",
  "accord_version",
  "accord_promisedtotal",
  "accord_answer",
  "accord_answeredon",
  "accord_delivery",
  "accord_attempts",
  "accord_nextattempton",
  "accord_failingsince",
  "accord_reasoncode",
  "accord_reasondetails",
  "accord_answerexpectedby",
  "accord_overduesince",
  "createdon",
] as const satisfies readonly IntentColumn[];

export const intentColumns = [...ownColumns, "_createdby_value"];

const submittedBy = "_createdby_value@OData.Community.Display.V1.FormattedValue";

export type IntentRow = Partial<Pick<Row<typeof intentTable>, (typeof ownColumns)[number]>> & {
  readonly [submittedBy]?: string;
};

/** Undefined for a kind this version does not know. Empty answer and delivery mean Submitted and Queued. */
export function toIntent(row: IntentRow): Intent | undefined {
  const kind = fromOption(intentKinds, row.accord_kind);
  if (!kind) return undefined;
  return {
    kind,
    version: row.accord_version || 1,
    submittedOn: toMoment(row.createdon) ?? new Date(0),
    submittedBy: row[submittedBy],
    promisedTotal: toDecimal(row.accord_promisedtotal),
    answer: toChoice(answers, row.accord_answer, "Submitted"),
    answeredOn: toMoment(row.accord_answeredon),
    delivery: toChoice(deliveries, row.accord_delivery, "Queued"),
    attempts: row.accord_attempts || 0,
    nextAttemptOn: toMoment(row.accord_nextattempton),
    failingSince: toMoment(row.accord_failingsince),
    answerExpectedBy: toMoment(row.accord_answerexpectedby),
    overdueSince: toMoment(row.accord_overduesince),
    reason: fromReasonColumns(row.accord_reasoncode, row.accord_reasondetails),
  };
}
