import { danish } from "./danish";
import { english, type Texts } from "./english";
import { german } from "./german";

/** A text with its places filled: `{version}` by the value named `version`. */
export type Words = (text: keyof Texts, values?: Readonly<Record<string, string>>) => string;

/** By the language id of the user's settings (LCID); any other language is spoken to in English. */
const languages: Readonly<Record<number, Texts>> = { 1030: danish, 1031: german };

export function wordsOf(languageId: number): Words {
  const texts = languages[languageId] ?? english;
  return (text, values = {}) => texts[text].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The words of the signed-in user. */
export function userWords(): Words {
  return wordsOf(Xrm.Utility.getGlobalContext().userSettings.languageId);
}
