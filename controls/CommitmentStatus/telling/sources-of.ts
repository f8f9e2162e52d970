import type { Freshness } from "../../shared/mirror/read-freshness";
import type { Teller } from "../words";
import { tellSpan } from "./span";

/** How new one kind of figures is, in the user's words. */
export interface Source {
  readonly text: string;
  readonly isLate: boolean;
}

/** "Payments as of 13:58, 4 min late" */
export function sourcesOf(freshness: Freshness | undefined, teller: Teller): readonly Source[] {
  const { say, time, now } = teller;
  return (freshness?.sources ?? []).map(({ source, asOf, lateSince }) => {
    const text = say(`Source_${source}`, { moment: time(asOf, now) });
    const late = lateSince && say("Source_Late", { late: tellSpan(lateSince, now, teller) });
    return { text: late ? `${text}, ${late}` : text, isLate: late !== undefined };
  });
}
