import { secondsAfter } from "../ports/clock";
import { expectAnswers, forgetOnHold } from "./expect-answers";
import { learnAnswerTimes, type ExpectedSeconds } from "./learn-answer-times";
import { noteAnswered } from "./note-answered";
import { noteOverdue } from "./note-overdue";
import type { Silence } from "./silence";

/** How long what was learned holds. */
const learnAgainSeconds = 600;

/** One look at everything that waits for an answer; it keeps what it has learned for a while. */
export function makeSilenceWatch(silence: Silence): () => Promise<void> {
  let learned: { readonly expected: ExpectedSeconds; readonly until: Date } | undefined;
  return async () => {
    const now = silence.clock.now();
    if (!learned || now >= learned.until) {
      learned = { expected: await learnAnswerTimes(silence), until: secondsAfter(now, learnAgainSeconds) };
    }
    await noteAnswered(silence);
    await forgetOnHold(silence);
    await expectAnswers(silence, learned.expected);
    await noteOverdue(silence);
  };
}
