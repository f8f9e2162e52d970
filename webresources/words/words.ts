import { danish } from "./danish";
import { english, type Texts } from "./english";
import { german } from "./german";
import { inLanguage } from "./in-language";

/** A text with its places filled: `{version}` by the value named `version`. */
export type Words = (text: keyof Texts, values?: Readonly<Record<string, string>>) => string;

export function wordsOf(languageId: number): Words {
  const texts = inLanguage<Texts>(languageId, { english, german, danish });
  return (text, values = {}) => texts[text].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The words of the signed-in user. */
export function userWords(): Words {
  return wordsOf(Xrm.Utility.getGlobalContext().userSettings.languageId);
}
