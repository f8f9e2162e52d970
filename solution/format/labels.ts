import { languageCode } from "../identity";
import { element, type XmlElement } from "../xml/element";

const items = {
  LocalizedNames: "LocalizedName",
  LocalizedCollectionNames: "LocalizedCollectionName",
  Descriptions: "Description",
  displaynames: "displayname",
  labels: "label",
} as const;

/** A text in the other languages of the solution. Where it is missing, people see the English one. */
export interface Translations {
  readonly german: string;
  readonly danish: string;
}

/** A text in the languages it is there for, in the element the place in question asks for. */
export function labels(list: keyof typeof items, text: string, translations?: Translations): XmlElement {
  const label = (description: string, languagecode: number) => element(items[list], { description, languagecode });
  const others = translations ? [label(translations.german, 1031), label(translations.danish, 1030)] : [];
  return element(list, {}, label(text, languageCode), others);
}
