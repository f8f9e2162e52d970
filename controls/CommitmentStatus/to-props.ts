import { fromOption } from "#model/choice";
import { stages } from "#model/stage";
import { makeCalendar } from "../shared/host/calendar";
import { makeMoments } from "../shared/host/moments";
import { makeTellAmount } from "../shared/host/numbers";
import { recordIdOf } from "../shared/host/record-id";
import { surfaceOf } from "../shared/host/surface-of";
import { makeWords } from "../shared/words/words";
import type { CommitmentStatusProps } from "./CommitmentStatusApp";
import type { Word } from "./words";

/** The properties of ControlManifest.Input.xml. */
export interface CommitmentStatusInputs {
  readonly stage: ComponentFramework.PropertyTypes.OptionSetProperty;
  readonly orderNumber?: ComponentFramework.PropertyTypes.StringProperty;
  readonly commitmentOn?: ComponentFramework.PropertyTypes.DateTimeProperty;
  /** On a form of another table: which deal. */
  readonly opportunity?: ComponentFramework.PropertyTypes.LookupProperty;
  readonly refreshSeconds?: ComponentFramework.PropertyTypes.WholeNumberProperty;
}

const compactBelow = 640;
const defaultRefreshSeconds = 4;

/** What the platform hands over, in the words of the control. */
export function toProps(context: ComponentFramework.Context<CommitmentStatusInputs>): CommitmentStatusProps {
  const { stage, orderNumber, commitmentOn, opportunity, refreshSeconds } = context.parameters;
  const say = makeWords<Word>(context.resources, context.userSettings.isRTL);
  const opportunityId = recordIdOf(opportunity, context.mode, "opportunity");
  return {
    opportunityId,
    bound: {
      isSaved: opportunityId !== undefined,
      stage: fromOption(stages, stage.raw),
      isHidden: stage.security?.readable === false,
      orderNumber: orderNumber?.raw || undefined,
      commitmentOn: commitmentOn?.raw || undefined,
    },
    refreshSeconds: Math.max(1, refreshSeconds?.raw || defaultRefreshSeconds),
    userId: context.userSettings.userId,
    webApi: context.webAPI,
    teller: {
      ...makeMoments(context.userSettings, makeCalendar(say)),
      amount: makeTellAmount(context.formatting),
      say,
    },
    surface: surfaceOf(context, compactBelow),
  };
}
