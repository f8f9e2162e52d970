import type { FailureClass } from "#model/failure";
import type { OnTheWay } from "#model/position";
import type { Owner } from "#model/reason";
import type { Way } from "../read-traffic";
import type { CauseWords } from "./causes-in-english";

/** What the overview says; the other languages say the same. Numbers come as text, as people of the language write them. */
export interface OverviewWords {
  /** Of the page, for those who have it read aloud: `en`. */
  readonly language: string;
  /** How numbers and moments are written; the browser's own when undefined. */
  readonly locale: string | undefined;
  readonly operations: string;
  readonly streamsNotOnTime: (count: string, all: string) => string;
  readonly requestsParked: (count: number) => string;
  readonly refreshedEvery: (seconds: number) => string;
  readonly notRead: (message: string) => string;

  readonly requestsSubmitted: string;
  readonly answered: string;
  readonly onTheWay: string;
  readonly parked: string;
  readonly whereOnTheWay: (places: string) => string;
  readonly nothingOnTheWay: string;
  readonly offTheWorkList: (count: string) => string;
  readonly lastHour: (count: string) => string;
  readonly lastHourMostlyBy: (count: string, most: string, name: string) => string;
  readonly overdue: (count: string) => string;
  readonly atRisk: (count: number) => string;
  readonly documentsRead: string;
  readonly takenOver: string;
  readonly lateOrRepeated: string;
  readonly notWritten: string;
  readonly repeatedChangeNothing: string;
  readonly addsUp: string;
  readonly unaccounted: (count: string) => string;

  readonly streams: string;
  readonly streamHeads: Heads<"stream" | "way" | "upToDate" | "oldestWaiting" | "read" | "state">;
  /** By the last part of a stream's key. */
  readonly streamNames: Readonly<Record<string, string>>;
  readonly ago: (age: string) => string;
  readonly notYet: string;
  readonly none: string;
  readonly onTime: string;
  readonly late: (limit: string) => string;
  readonly pausedFor: (age: string) => string;
  readonly failingFor: (age: string, why: string) => string;
  readonly pause: string;
  readonly resume: string;

  readonly traffic: string;
  readonly trafficHeads: Heads<"way" | "chart" | "today" | "highest" | "all">;
  readonly ways: Readonly<Record<Way, string>>;
  readonly barsOf: (way: string, days: string) => string;
  readonly byDay: string;
  readonly day: string;

  readonly workList: (count: string, requests: string, others: string) => string;
  readonly passingFaults: string;
  readonly nothingWaits: string;
  readonly groupHeads: Heads<"count" | "cause" | "failure" | "whoActs" | "oldest">;
  readonly retryFew: (few: string, all: string) => string;
  readonly retryGroup: string;
  readonly allIssues: string;

  readonly latestInstructions: string;
  readonly noInstructions: string;
  readonly instructionHeads: Heads<"instruction" | "state" | "result" | "given">;
  readonly waitingForBridge: string;
  readonly inForce: string;
  readonly done: string;
  readonly refused: string;

  readonly places: Readonly<Record<OnTheWay, string>>;
  readonly owners: Readonly<Record<Owner, string>>;
  readonly failures: Readonly<Record<FailureClass, string>>;
  readonly causes: CauseWords;
  readonly noCause: string;
  readonly unknownCauseRemedy: string;
  /** Of an age, after its number. */
  readonly units: Readonly<Record<"second" | "minute" | "hour" | "day", string>>;
}

type Heads<Name extends string> = Readonly<Record<Name, string>>;
