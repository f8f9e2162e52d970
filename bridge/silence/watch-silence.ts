import { fromOption } from "#model/choice";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { intentTable } from "#model/tables/intent";
import { update, type Change } from "../ports/change";
import { secondsAfter } from "../ports/clock";
import { expectAnswer } from "./expect-answer";
import { learnAnswerTime } from "./learn-answer-time";
import { noteOverdue } from "./note-overdue";
import type { Silence } from "./silence";
import { needsAttention, stepOf, watchedReading, type Step, type WatchedRequest } from "./watched-request";

/** How long what was learned holds. */
const learnAgainSeconds = 600;

/** One look at everything that waits for an answer. A row that has moved meanwhile is looked at again the next time. */
export function makeSilenceWatch(silence: Silence): () => Promise<void> {
  const { dataverse, clock, settings } = silence;
  const learn = makeLearning(silence);
  return async () => {
    const now = clock.now();
    for await (const page of dataverse.query(watchedReading, { where: needsAttention(now) })) {
      const to = (step: Step) => page.filter((request) => stepOf(request, now) === step);
      const expected = to("expect").map(async (request) =>
        expectAnswer(request, await learn(kindOf(request), now), settings.workingTime),
      );
      const changes = [
        ...to("forgetOverdue").map((request) => forget(request, { accord_overduesince: null })),
        ...to("forgetExpected").map((request) =>
          forget(request, { accord_answerexpectedby: null, accord_overduesince: null }),
        ),
        ...(await Promise.all(expected)),
      ];
      if (changes.length > 0) await dataverse.changeAll(changes.map((change) => [change]));
      await noteOverdue(silence, to("markOverdue"));
    }
  };
}

function kindOf(request: WatchedRequest): IntentKind {
  return fromOption(intentKinds, request.accord_kind) ?? "DealReadyForFulfillment";
}

/** Keeps for a while what was learned; of kinds of requests nobody waits for, nothing is learned. */
function makeLearning(silence: Silence): (kind: IntentKind, now: Date) => Promise<number> {
  const learned = new Map<IntentKind, { readonly seconds: Promise<number>; readonly until: Date }>();

  function learn(kind: IntentKind, now: Date): Promise<number> {
    const seconds = learnAnswerTime(silence, kind);
    learned.set(kind, { seconds, until: secondsAfter(now, learnAgainSeconds) });
    return seconds.catch((error: unknown) => {
      learned.delete(kind);
      throw error;
    });
  }

  return (kind, now) => {
    const last = learned.get(kind);
    return last && now < last.until ? last.seconds : learn(kind, now);
  };
}

function forget(
  request: WatchedRequest,
  values: { readonly accord_overduesince: null; readonly accord_answerexpectedby?: null },
): Change {
  return update(intentTable, request.accord_intentid, values, request["@odata.etag"]);
}
