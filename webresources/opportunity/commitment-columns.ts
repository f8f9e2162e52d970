import { fromOption } from "#model/choice";
import { stages, type Stage } from "#model/stage";
import type { intentTable } from "#model/tables/intent";
import type { opportunityExtension } from "#model/tables/opportunity";
import type { Row } from "#model/tables/row";
import { stageOnForm } from "./stage-on-form";

/** The columns the bridge writes to the opportunity. */
export interface CommitmentColumns {
  readonly stage: Stage | undefined;
  /** Empty while there is no order. */
  readonly orderNumber: string;
  /** Milliseconds since 1970; 0 when nothing was committed yet. */
  readonly commitmentOn: number;
  /** The request whose answer is late; undefined when none is. */
  readonly overdue: Overdue | undefined;
}

/** A request the ERP usually would have answered by now. */
export interface Overdue {
  /** Milliseconds since 1970. */
  readonly askedOn: number;
  readonly expectedBy: number;
}

type CommitmentRow = Partial<
  Pick<Row<typeof opportunityExtension>, "accord_stage" | "accord_ordernumber" | "accord_commitmenton">
> & { readonly accord_opportunity_intent?: readonly AwaitedRow[] };

type AwaitedRow = Partial<Pick<Row<typeof intentTable>, "accord_answerexpectedby" | "accord_overduesince">> & {
  readonly createdon?: string;
};

/** One light request for the three columns and what is late. Rejects with what the platform threw. */
export async function readCommitmentColumns(opportunityId: string): Promise<CommitmentColumns> {
  const query =
    "?$select=accord_stage,accord_ordernumber,accord_commitmenton" +
    "&$expand=accord_opportunity_intent($select=accord_overduesince,accord_answerexpectedby,createdon)";
  const row: CommitmentRow = await Xrm.WebApi.retrieveRecord("opportunity", opportunityId, query);
  return {
    stage: fromOption(stages, row.accord_stage),
    orderNumber: row.accord_ordernumber ?? "",
    commitmentOn: Date.parse(row.accord_commitmenton ?? "") || 0,
    overdue: findOverdue(row.accord_opportunity_intent ?? []),
  };
}

/** The one that was asked last. */
function findOverdue(intents: readonly AwaitedRow[]): Overdue | undefined {
  return intents
    .filter((intent) => Boolean(intent.accord_overduesince))
    .map((intent) => ({
      askedOn: Date.parse(intent.createdon ?? ""),
      expectedBy: Date.parse(intent.accord_answerexpectedby ?? intent.accord_overduesince ?? ""),
    }))
    .reduce<Overdue | undefined>((last, each) => (last && last.askedOn >= each.askedOn ? last : each), undefined);
}

/** The same columns as the form holds them; a column that is not on the form is missing here. */
export function commitmentColumnsOnForm(form: Xrm.FormContext): Partial<CommitmentColumns> {
  const orderNumber = form.getAttribute<Xrm.Attributes.StringAttribute>("accord_ordernumber");
  const commitmentOn = form.getAttribute<Xrm.Attributes.DateAttribute>("accord_commitmenton");
  return {
    stage: stageOnForm(form),
    ...(orderNumber && { orderNumber: orderNumber.getValue() ?? "" }),
    ...(commitmentOn && { commitmentOn: commitmentOn.getValue()?.getTime() ?? 0 }),
  };
}

/** Whether something changed, as far as it was known before. */
export function isChange(before: Partial<CommitmentColumns>, now: CommitmentColumns): boolean {
  const { stage, orderNumber = now.orderNumber, commitmentOn = now.commitmentOn } = before;
  return stage !== now.stage || orderNumber !== now.orderNumber || commitmentOn !== now.commitmentOn;
}
