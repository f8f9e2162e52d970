import type { ReadingWord } from "../ui/ReadingPanel";
import type { Words } from "../words/words";
import { makeCalendar, toDay, type Calendar, type CalendarWord } from "./calendar";
import { makeMoments } from "./moments";
import { makeTellAmount, makeTellRounded, type TellNumber, type TellRounded } from "./numbers";

/** What every control about a customer has to say. */
export type CustomerWord =
  | ReadingWord
  | CalendarWord
  | "Title"
  | "Loading"
  | "Hidden"
  | "Unsaved"
  | "Empty"
  | "Stale"
  | "AsOf"
  | "Book"
  | "Show_Table"
  | "Csv"
  | "Percent";

/** What the telling functions of a control about a customer speak with. */
export interface CustomerTeller<Word extends string> extends Calendar {
  readonly say: Words<Word>;
  readonly amount: TellNumber;
  readonly number: TellRounded;
  readonly moment: (moment: Date) => string;
  /** yyyy-mm-dd, by the user's clock. */
  readonly today: string;
  readonly yesterday: string;
}

type Place = Pick<ComponentFramework.Context<unknown>, "formatting" | "userSettings">;

const day = 86_400_000;

export function makeCustomerTeller<Word extends string>(
  { formatting, userSettings }: Place,
  say: Words<Word | CalendarWord>,
): CustomerTeller<Word> {
  const calendar = makeCalendar(say);
  const now = Date.now();
  return {
    ...calendar,
    say,
    amount: makeTellAmount(formatting),
    number: makeTellRounded(formatting),
    moment: makeMoments(userSettings, calendar).moment,
    today: toDay(new Date(now), userSettings),
    yesterday: toDay(new Date(now - day), userSettings),
  };
}
