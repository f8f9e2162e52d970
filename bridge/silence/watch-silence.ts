import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import { secondsAfter } from "../ports/clock";
import { expectAnswer } from "./expect-answer";
import { learnAnswerTimes, type ExpectedSeconds } from "./learn-answer-times";
import { noteOverdue } from "./note-overdue";
import type { Silence } from "./silence";
import { needsAttention, stepOf, watchedReading, type Step, type WatchedRequest } from "./watched-request";

/** How long what was learned holds. */
const learnAgainSeconds = 600;

/** One look at everything that waits for an answer. A row that has moved meanwhile is looked at again the next time. */
export function makeSilenceWatch(silence: Silence): () => Promise<void> {
  const { dataverse, clock } = silence;
  const learn = makeLearning(silence);
  return async () => {
    const now = clock.now();
    for await (const page of dataverse.query(watchedReading, { where: needsAttention(now) })) {
      const to = (step: Step) => page.filter((request) => stepOf(request, now) === step);
      const unexpected = to("expect");
      const expected = unexpected.length > 0 ? await learn(now) : undefined;
      const changes = [
        ...to("forgetOverdue").map((request) => forget(request, { accord_overduesince: null })),
        ...to("forgetExpected").map((request) =>
          forget(request, { accord_answerexpectedby: null, accord_overduesince: null }),
        ),
        ...(expected ? unexpected.map((request) => expectAnswer(request, expected)) : []),
      ];
      if (changes.length > 0) await dataverse.changeAll(changes.map((change) => [change]));
      await noteOverdue(silence, to("markOverdue"));
    }
  };
}

/** Keeps for a while what was learned; nothing is learned as long as nobody waits. */
function makeLearning(silence: Silence): (now: Date) => Promise<ExpectedSeconds> {
  let learned: { readonly expected: ExpectedSeconds; readonly until: Date } | undefined;
  return async (now) => {
    if (!learned || now >= learned.until) {
      learned = { expected: await learnAnswerTimes(silence), until: secondsAfter(now, learnAgainSeconds) };
    }
    return learned.expected;
  };
}

function forget(
  request: WatchedRequest,
  values: { readonly accord_overduesince: null; readonly accord_answerexpectedby?: null },
): Change {
  return update(intentTable, request.accord_intentid, values, request["@odata.etag"]);
}
