import { inUsersLanguage } from "../../../words/in-language";
import { danish } from "./danish";
import { english } from "./english";
import { german } from "./german";
import type { OverviewWords } from "./overview-words";

/** What the overview says to the signed-in operator. */
export function pageWords(): OverviewWords {
  return inUsersLanguage<OverviewWords>({ english, german, danish });
}
