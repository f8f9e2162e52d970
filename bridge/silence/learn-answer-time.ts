import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { endingAnswers, expectedSeconds } from "#model/silence";
import { intentTable } from "#model/tables/intent";
import { all, equals, isIn } from "../ports/condition";
import { reading } from "../ports/reading";
import type { Silence } from "./silence";

const answeredReading = reading(intentTable, ["accord_answeredon", "createdon"], {});

/** How many of the latest answers are looked at. */
const latestAnswers = 50;

/** Learns from the latest answers of this ERP after how many seconds an answer to one kind of request is late. */
export async function learnAnswerTime(silence: Silence, kind: IntentKind): Promise<number> {
  return expectedSeconds(await readTimes(silence, kind), silence.answerTimes);
}

async function readTimes({ dataverse }: Silence, kind: IntentKind): Promise<readonly number[]> {
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
    return page.flatMap((row) => secondsBetween(row.createdon, row.accord_answeredon));
  }
  return [];
}

/** Empty when a moment is missing, or a clock was wrong. */
function secondsBetween(asked: string | null | undefined, answered: string | null): readonly number[] {
  const seconds = (Date.parse(answered ?? "") - Date.parse(asked ?? "")) / 1000;
  return seconds >= 0 ? [seconds] : [];
}
