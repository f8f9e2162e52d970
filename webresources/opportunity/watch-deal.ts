import { isPageVisible } from "./page-visibility";
import { commitmentColumnsOnForm, isChange, readCommitmentColumns, type CommitmentColumns } from "./commitment-columns";
import { recordIdOf, toPlainId } from "./record-id";

export interface DealWatch {
  /** Something was sent: an answer is awaited although no column says so yet. */
  readonly expectAnswer: () => void;
  readonly stop: () => void;
}

const secondsBetweenLooks = 4;
const secondsWhenQuiet = 30;
const quietAfterSeconds = 3600;

/**
 * Looks at the columns the bridge writes, for as long as something is to come: an answer, or news of an order in force.
 * `onLook` is called with everything each look finds, then `onChange` with what changed; a look that fails is tried again with the next one. It stops by itself when the
 * form shows another record or is gone.
 */
export function watchDeal(
  form: Xrm.FormContext,
  opportunityId: string,
  onChange: (columns: CommitmentColumns) => void,
  onLook: (columns: CommitmentColumns) => void,
): DealWatch {
  let last: Partial<CommitmentColumns> = commitmentColumnsOnForm(form);
  let lastChangeOn = Date.now();
  let isAnswerExpected = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isSomethingToCome = () => isAnswerExpected || last.stage === "Submitted" || last.stage === "Committed";

  const look = async () => {
    const columns = await readCommitmentColumns(opportunityId);
    const before = last;
    last = columns;
    onLook(columns);
    if (!isChange(before, columns)) return;
    lastChangeOn = Date.now();
    isAnswerExpected = false;
    onChange(columns);
  };

  const plan = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isSomethingToCome()) return;
    const isQuiet = Date.now() - lastChangeOn > quietAfterSeconds * 1000;
    timer = setTimeout(tick, (isQuiet ? secondsWhenQuiet : secondsBetweenLooks) * 1000);
  };

  const tick = () => {
    timer = undefined;
    if (!isStillOn(form, opportunityId)) return;
    if (isPageVisible() && isOnPage(opportunityId)) look().then(plan, plan);
    else plan();
  };

  plan();
  return {
    expectAnswer: () => {
      isAnswerExpected = true;
      lastChangeOn = Date.now();
      plan();
    },
    stop: () => clearTimeout(timer),
  };
}

/** There is no event for leaving a form: one that was left has another record, or answers with an error. */
function isStillOn(form: Xrm.FormContext, opportunityId: string): boolean {
  try {
    return recordIdOf(form) === opportunityId;
  } catch {
    return false;
  }
}

/** False while the page shows a list or another record, as in an app with several tabs: then nothing is asked for. */
function isOnPage(opportunityId: string): boolean {
  const { input } = Xrm.Utility.getPageContext();
  return input.pageType === "entityrecord" && toPlainId(input.entityId ?? "") === opportunityId;
}
