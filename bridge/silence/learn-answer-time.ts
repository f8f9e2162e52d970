import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { endingAnswers, expectedSeconds } from "#model/silence";
import { intentTable } from "#model/tables/intent";
import { all, equals, isIn } from "../ports/condition";
import { reading, type RowOf } from "../ports/reading";
import type { Silence } from "./silence";
import { workingSecondsBetween, type WorkingTime } from "./working-time";

const answeredReading = reading(intentTable, ["accord_answeredon", "createdon"], {});

type AnsweredRow = RowOf<typeof answeredReading>;

/** How many of the latest answers are looked at. */
const latestAnswers = 50;

/** Learns from the latest answers of this ERP after how many seconds of working time an answer to one kind of request is late. */
export async function learnAnswerTime(silence: Silence, kind: IntentKind): Promise<number> {
  return expectedSeconds(await readTimes(silence, kind), silence.settings);
}

async function readTimes({ dataverse, settings }: Silence, kind: IntentKind): Promise<readonly number[]> {
  const endings = endingAnswers(kind).map((answer) => toOption(answers, answer));
  const where = all<"accord_kind" | "accord_answer">(
    equals("accord_kind", toOption(intentKinds, kind)),
    isIn("accord_answer", endings),
  );
  for await (const page of dataverse.query(answeredReading, {
    where,
    newestFirst: "createdon",
    pageSize: latestAnswers,
  })) {
    return page.flatMap((row) => secondsOf(row, settings.workingTime));
  }
  return [];
}

/** How long an answer took. Empty when a moment is missing, or a clock was wrong. */
function secondsOf(
  { createdon, accord_answeredon }: AnsweredRow,
  workingTime: WorkingTime | undefined,
): readonly number[] {
  const asked = new Date(createdon ?? "");
  const answered = new Date(accord_answeredon ?? "");
  return answered >= asked ? [workingSecondsBetween(asked, answered, workingTime)] : [];
}
