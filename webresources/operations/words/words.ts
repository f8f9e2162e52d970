import { danish } from "./danish";
import { english, type OperatorWords } from "./english";
import { german } from "./german";

/** By the language id of the user's settings (LCID); any other language is spoken to in English. */
const languages: Readonly<Record<number, OperatorWords>> = { 1030: danish, 1031: german };

/** What the commands say to the signed-in operator. */
export function say(): OperatorWords {
  return languages[Xrm.Utility.getGlobalContext().userSettings.languageId] ?? english;
}
