import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { endingAnswers, expectedSeconds } from "#model/silence";
import { intentTable } from "#model/tables/intent";
import { all, equals, isIn } from "../ports/condition";
import { reading } from "../ports/reading";
import type { Silence } from "./silence";

/** After how many seconds an answer is late, for each kind of request. */
export type ExpectedSeconds = Readonly<Record<IntentKind, number>>;

const answeredReading = reading(intentTable, ["accord_answeredon", "createdon"], {});

/** How many of the latest answers are looked at. */
const latestAnswers = 50;

/** Learns from the latest answers of this ERP how long each kind of request usually takes. */
export async function learnAnswerTimes(silence: Silence): Promise<ExpectedSeconds> {
  const learned = await Promise.all(
    intentKinds.names.map(async (kind) => [kind, expectedSeconds(await readTimes(silence, kind), silence.answerTimes)]),
  );
  return Object.fromEntries(learned) as ExpectedSeconds;
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
